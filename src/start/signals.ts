/**
 * Fulfilled when this process is asked to end: Ctrl-C, SIGTERM, or the supervisor's channel closing, which the system
 * does even when the supervisor is killed. Asking again changes nothing.
 */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    process.on('SIGINT', () => resolve());
    process.on('SIGTERM', () => resolve());
    if (process.channel) process.on('disconnect', () => resolve());
  });
}
