/** Why something went wrong that nobody foresaw, in the words of who threw it. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
