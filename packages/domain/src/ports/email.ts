/** One `@` and a dot behind it: whether the address exists, its mail server alone can say. */
export const emailPattern = /^[^\s@]+@[^\s@]+\.[^\s@.]+$/
