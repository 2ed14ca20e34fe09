/** The divisions of the cities whose plans come along by their codes (GB/T 2260), and by those of before they became districts. */
const DIVISIONS: ReadonlyMap<string, string> = new Map(
  [
    '131102桃城区 131103冀州区 131121枣强县 131122武邑县 131123武强县 131124饶阳县 131125安平县 131126故城县',
    '131127景县 131128阜城县 131182深州市 131171衡水高新技术产业开发区 131172衡水滨湖新区 131181冀州区',
    '371502东昌府区 371503茌平区 371521阳谷县 371522莘县 371524东阿县 371525冠县 371526高唐县 371581临清市 371523茌平区',
    '440203武江区 440204浈江区 440205曲江区 440222始兴县 440224仁化县 440229翁源县 440232乳源瑶族自治县 440233新丰县',
    '440281乐昌市 440282南雄市 440221曲江区 440781台山市',
    '445202榕城区 445203揭东区 445222揭西县 445224惠来县 445281普宁市 445221揭东区',
  ]
    .flatMap((line) => line.split(' '))
    .map((one) => [one.slice(0, 6), one.slice(6)]),
);

/** Whose a code of 6, 9 or 12 digits is, of a town that of its county; null for one that is not known here. */
export function divisionOfCode(code: string): string | null {
  return DIVISIONS.get(code.slice(0, 6)) ?? null;
}
