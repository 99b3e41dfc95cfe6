import type { Diagnostic } from '@sallyport/core';

/** A note about what deno takes from elsewhere than npm: packages of jsr.io and modules from addresses, for which nobody publishes advisories. Nothing when there are none. */
export const denoNotLookedAt = (path: string, jsr: number, modules: number): readonly Diagnostic[] => {
  const said = [
    ...(jsr === 0 ? [] : [`${String(jsr)} ${jsr === 1 ? 'package' : 'packages'} of jsr.io`]),
    ...(modules === 0 ? [] : [`${String(modules)} ${modules === 1 ? 'module' : 'modules'} from addresses`]),
  ];
  return said.length === 0
    ? []
    : [
        {
          kind: 'no-advisory-data',
          level: 'note',
          text: `${path}: ${said.join(' and ')} not looked at: nobody publishes advisories for them`,
          path,
          incomplete: false,
        },
      ];
};
