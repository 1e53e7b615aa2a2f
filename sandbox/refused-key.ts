/** Make-believe vendors take any key but one that starts like this, so that a refusal can be tried out. */
export const isRefusedKey = (key: string): boolean => key.startsWith('bad')
