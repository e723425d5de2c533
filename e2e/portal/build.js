import { spawnSync } from 'node:child_process';

/**
 * Builds editor, SDK and gateway.
 * @throws when the build fails; it has said why by then
 */
export function build() {
  const { status } = spawnSync('npm', ['run', '--silent', 'build', '--', '--logLevel', 'warn'], {
    stdio: 'inherit',
    // npm is a script on Windows.
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('The editor could not be built.');
}
