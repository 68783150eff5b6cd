const PLACEHOLDER = /\{\{([^{}:\n]*)(?::([^{}\n]*))?\}\}/g;

/**
 * A text with its placeholders filled in: `{{name}}` or `{{name:format}}`.
 *
 * @param fill what stands for a name, which it gets in small letters, and a format, which may be
 *   empty; null for one that is not known and stays as it is
 */
export function fillPlaceholders(
  text: string,
  fill: (name: string, format: string) => string | null,
): string {
  return text.replace(
    PLACEHOLDER,
    (whole, name: string, format?: string) =>
      fill(name.trim().toLowerCase(), format?.trim() ?? '') ?? whole,
  );
}
