/** True when a write was refused because another record already has the value; `field` narrows to one unique index. */
export function isDuplicateKey(error: unknown, field?: string): boolean {
  const { code, keyPattern } = (error ?? {}) as { code?: unknown; keyPattern?: Record<string, unknown> };
  return code === 11000 && (field === undefined || (keyPattern !== undefined && field in keyPattern));
}
