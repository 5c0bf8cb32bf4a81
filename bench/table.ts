import type { BenchCase, Ratio } from './cases.ts';
import { median, medianRatio } from './statistics.ts';

export interface Result {
  readonly name: string;
  /** One value a round, as in the next two. */
  readonly seconds: number[];
  readonly cpuSeconds: number[];
  readonly peakBytes: number[];
}

const mebibyte = 2 ** 20;

/** A Markdown table, one line a contestant. @param ownBytes memory of the process that measured */
export function tableOf(
  { ratios }: BenchCase,
  results: readonly Result[],
  bytes: number,
  ownBytes: number,
): string {
  const isShort = bytes < 1e6;
  const header = [
    '',
    isShort ? 'ms' : 's',
    'lowest – highest',
    ...(isShort ? [] : ['MB/s']),
    ...ratios.map(({ title }) => title),
    'processor',
    'MiB',
  ];
  const time = (seconds: number) => (isShort ? (seconds * 1000).toFixed(0) : seconds.toFixed(2));
  const lines = results.map((result) => {
    const middle = median(result.seconds);
    const peak = median(result.peakBytes);
    return [
      result.name,
      time(middle),
      `${time(Math.min(...result.seconds))} – ${time(Math.max(...result.seconds))}`,
      ...(isShort ? [] : [(bytes / 1e6 / middle).toFixed(0)]),
      ...ratios.map((ratio) => ratioText(ratio, result, results)),
      time(median(result.cpuSeconds)),
      `${peak <= ownBytes ? '< ' : ''}${Math.ceil(Math.max(peak, ownBytes) / mebibyte)}`,
    ];
  });
  const rule = header.map((_, column) => (column === 0 ? '---' : '---:'));
  return [header, rule, ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function ratioText({ reference, faster }: Ratio, result: Result, results: readonly Result[]): string {
  const other = results.find(({ name }) => name === reference(result.name));
  if (other === undefined) return '';
  const [over, under] = faster ? [other, result] : [result, other];
  return `${medianRatio(over.seconds, under.seconds).toFixed(2)}×`;
}
