/** Whether an address is this machine itself, where a token travels over no network. */
export const isLoopback = (address: string): boolean => {
  try {
    return /^(?:127(?:\.\d{1,3}){3}|localhost|\[::1\])$/u.test(new URL(address).hostname);
  } catch {
    return false;
  }
};
