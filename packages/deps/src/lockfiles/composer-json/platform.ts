/** Whether a requirement of Composer names what PHP brings along and no package: `php`, `ext-json`, `composer-plugin-api`. A package has a `/`. */
export const isPlatform = (name: string): boolean => !name.includes('/');
