/** What `run.json` says of how much there is. */
export interface RunExtent {
  /** Records, and how many the run is to have; absent in runs of older versions. */
  readonly made?: number | undefined;
  readonly planned?: number | undefined;
  /** Inputs that were left out or could not be read. */
  readonly leftOut: number;
}

/** What a run that is not complete lacks, in a clause: samples, inputs, or both. */
export const whatLacks = ({ made, planned, leftOut }: RunExtent): string => {
  const hasAll = made !== undefined && planned !== undefined && made >= planned;
  return [
    ...(hasAll && leftOut > 0 ? [] : ['not all of its samples were made']),
    ...(leftOut > 0 ? [`${leftOutText(leftOut)}, which run.json names`] : []),
  ].join('; ');
};

export const leftOutText = (count: number): string =>
  count === 1 ? '1 input was left out' : `${String(count)} inputs were left out`;
