/// <reference types="vitest/config" />
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const output = 'node_modules/.cache/icp-editor';

export default defineConfig({
  plugins: [react(), tailwindcss()],
  build: { outDir: `${output}/editor`, emptyOutDir: true },
  test: { include: ['src/**/*.test.ts'] },
});
