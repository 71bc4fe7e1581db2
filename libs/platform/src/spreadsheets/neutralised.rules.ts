/** A text that a spreadsheet would run as a formula gets an apostrophe in front (CWE-1236). */
export const neutralised = (text: string) => (/^\s*[=+\-@\t\r]/.test(text) ? `'${text}` : text);
