import { createContext, useContext } from 'react';
import type { HostChannel } from './host-channel.ts';

const context = createContext<HostChannel | null>(null);

export const ChannelProvider = context.Provider;

/** @throws outside the framed document, which is a mistake in the code */
export function useChannel(): HostChannel {
  const channel = useContext(context);
  if (channel === null) throw new Error('A part of the portal’s link was drawn without a portal.');
  return channel;
}
