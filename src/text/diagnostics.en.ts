import type {
  CellProblem,
  DiagnosticParams,
  FactPlace,
  FileLimit,
  FileProblem,
  Limited,
  PackProblem,
  RemarkDenial,
  RemarkedValue,
  RemarkProblem,
  RequiredField,
  SchemaProblem,
  SetAside,
  UnreadKind,
  ValueField,
  ValueHint,
  WorkbookProblem,
} from '../diagnostic/codes.js';
import { placeText } from '../diagnostic/diagnostic.js';
import {
  type CsvFault,
  cut,
  type DiagnosticTexts,
  isBlank,
  laterOccasion,
  openingOperator,
  placed,
  type Shape,
  wordFor,
  type YamlMistake,
  yamlMistake,
} from './diagnostics.js';
import { resultsEn } from './results.en.js';
import type { Ways } from './ways.js';

export const diagnosticsEn: DiagnosticTexts = {
  PC101: {
    title: 'The rule file or plancheck.yaml is not valid YAML',
    message: ({ error, detail }) => YAML_WORDS[yamlMistake(error, detail)],
    cause:
      'The rule file breaks the syntax of YAML. Usual reasons: a target that starts with ">" without quotes, a key that stands twice, a tab as indentation, or an open quote or bracket.',
    remedy:
      'Correct the line that is named. Always put targets in quotes, as in target: ">= 90%", and indent with spaces only.',
  },
  PC102: {
    title: 'A rule file or plancheck.yaml does not keep to the schema',
    message: ({ path, problem }) => schemaEn(path, problem),
    cause:
      'The rule file has a key that is not known, lacks one that is required, or gives one a value of the wrong type, form or choice.',
    remedy:
      'Correct the key or the value as the message says. plancheck rules schema lists every key and its values, plancheck rules schema config those of plancheck.yaml.',
  },
  PC103: {
    title: 'A target cannot be read',
    message: targetEn,
    cause:
      'A target or milestone is not a comparison, a number and a unit, or its unit does not fit the indicator’s.',
    remedy:
      'Write ">= 90%", "= 100%" or ">= 20 家". For a target without a number write rising, falling or attested.',
  },
  PC104: {
    title: 'A baseline cannot be read',
    message: ({ baseline, example }) =>
      `Baseline ${q(baseline)} is not a number in the indicator’s unit. Write for example ${q(example)}, or { text: 项目尚未启动 } where the plan prints words.`,
    cause: 'A baseline is not a number, or its unit does not fit the indicator’s. A rate needs its unit.',
    remedy:
      'Write "87.01%" or "53.24 万人". Where the plan prints words, copy them under text and do not turn them into a number.',
  },
  PC105: {
    title: 'The catalogue does not know an indicator id',
    message: ({ id, nearest }) =>
      `The catalogue has no indicator ${q(id)}${perhaps(nearest)} For a new indicator also give its kind: rate, count, presence, coverage, growth or attestation.`,
    cause:
      'A plan uses an indicator id that the catalogue lacks, and does not say of which kind the indicator is.',
    remedy: 'Correct the id. If the indicator is new, give its kind and, where needed, its unit.',
  },
  PC106: {
    title: 'An indicator’s id or row stands twice',
    message: ({ what, value, firstLine, firstFile }) => {
      const first = `stands already in line ${firstLine}${firstFile === null ? '' : ` of ${q(firstFile, PATH)}`}`;
      return what === 'id'
        ? `Indicator id ${q(value)} ${first}. Delete one of the two, or give one another id.`
        : `Row number ${q(value)} ${first}. Correct it to the row number that the plan prints.`;
    },
    cause:
      'Within one plan, two indicators or commitments have the same id, or two indicators have the same row number.',
    remedy: 'Use each id and each row number once. Row numbers are those of the plan’s own table.',
  },
  PC107: {
    title: 'The id of a plan is already taken',
    message: ({ id, other }) =>
      `Plan id ${q(id)} is already used by ${q(other, PATH)}. Choose another id, or load only one of the two files.`,
    cause:
      'A rule file that was loaded in addition has the id of a built-in plan or of another file. No plan replaces another.',
    remedy: 'Give the plan another id. If only one of the two is wanted, do not load the other.',
  },
  PC108: {
    title: 'A rule file has an impossible date',
    message: dateEn,
    cause:
      'A date is not in the calendar, the dates of a checkpoint are out of order, or a due date is neither in the checkpoint’s year nor in the next.',
    remedy:
      'Correct the date against the plan. Where its wording leaves room, due is the last day of the widest reading and due_strict the last day of the narrowest.',
  },
  PC109: {
    title: 'A rule file or plancheck.yaml uses forbidden YAML features',
    message: ({ what }) => YAML_FEATURES[what],
    cause:
      'The rule file uses tags, too many or unresolved aliases, or is nested too deep or too large. These can be used to exhaust memory or to run code, so none is read.',
    remedy: 'Use only plain keys, lists, texts and numbers, and one document a file.',
  },
  PC110: {
    title: 'A rule file or plancheck.yaml could not be read',
    message: ({ detail }, way) => RULE_FILES[detail] + (detail === 'pack-damaged' ? way.packAnew : ''),
    cause: 'The rule file or folder does not exist, may not be read, or failed while it was being read.',
    remedy:
      'Check the path given with --plan, --rules or --config, and that the file exists and may be read.',
  },
  PC111: {
    title: 'A plan is incomplete or contradicts itself',
    message: ({ problem }) => PLAN_PROBLEMS[problem],
    cause:
      'The period ends before it starts, the base year is not before the final year, or the plan has no checkpoint or no indicator.',
    remedy: 'Complete period, checkpoints and indicators as the plan states them.',
  },
  PC112: {
    title: 'A milestone asks for more than the target',
    message: ({ year, milestone, target }) =>
      `The milestone ${q(milestone)} of ${year} is stricter than the final target ${q(target)}. Check both, and their direction, against the plan.`,
    cause:
      'A milestone is stricter than the target of the final year, so that a plan would allow falling back. Usually the two are swapped or miscopied.',
    remedy: 'Correct it against the plan. Where the plan says so, keep it; verdicts follow what is written.',
  },
  PC113: {
    title: 'A baseline already meets its target',
    message: ({ baseline, target }) =>
      `The baseline ${q(baseline)} already meets the target ${q(target)}. Check it; if the plan says so, keep it: every year must meet the target.`,
    cause:
      'The baseline that the plan prints satisfies the final target, so there is no pace to keep and the target itself is asked for in every year.',
    remedy: 'Check baseline and target against the plan. Where the plan says so, nothing need be changed.',
  },
  PC114: {
    title: 'The row numbers of a plan have gaps',
    message: ({ row, missing }) =>
      `Before row ${row}, ${cut(missing, LIST)} is missing. Check whether an indicator was left out; if the plan’s table is so, keep it.`,
    cause: 'A number is missing among the row numbers, usually because a row of the table was left out.',
    remedy: 'Add the indicator that was left out, or correct the row number, against the plan’s table.',
  },
  PC115: {
    title: 'A rule file uses an unfamiliar unit',
    message: ({ unit, nearest }) =>
      `The unit ${q(unit)} is not known${perhaps(nearest)} It may be kept if it is meant; the data must then write the same unit.`,
    cause:
      'The unit is neither a ratio such as percent, per mille or per 100,000, nor a usual word for counted things, and may be a typing error.',
    remedy: 'Use a known unit such as "%", "‰", "/10万", "人" or "家". Keep a special unit that is meant.',
  },
  PC116: {
    title: 'Two plans go by one name',
    message: ({ name, plan, other }) =>
      `Plans ${q(plan)} and ${q(other)} both go by ${q(name)}, so that data under that name cannot be told apart. Give one of them another name or alias.`,
    cause:
      'Two plans share a title, a place name, an alias or a division code, so that data that use it fit both.',
    remedy:
      'Correct a miscopied name. Where two periods of one place are used together, data must write the plan’s id.',
  },
  PC117: {
    title: 'An indicator id looks like a typing error',
    message: ({ id, nearest }) =>
      `The catalogue has no indicator ${q(id)} but has ${q(nearest)}. If that is what is meant, use the catalogue’s id.`,
    cause:
      'The id of an indicator that the plan defines itself is nearly one of the catalogue’s. Then one and the same indicator cannot be compared across plans.',
    remedy: 'Use the catalogue’s id and drop the definition, or choose an id that is clearly different.',
  },
  PC118: {
    title: 'A plan names a year outside its period',
    message: ({ what, key, year, start, end }) =>
      `The year ${year} of ${what} ${q(key)} is not within the period ${start}–${end}. Correct the year or the period.`,
    cause: 'A checkpoint’s or milestone’s year is before the first year of the period or after its last.',
    remedy: 'Correct it against the plan. Keep it where the plan is evaluated in the year after its period.',
  },
  PC119: {
    title: 'A name differs by one character from the catalogue’s',
    message: ({ name, known }) =>
      `The name ${q(name)} differs by one character from the catalogue’s ${q(known)}. Check whether it was miscopied; if the plan says so, keep it.`,
    cause:
      'The name is a single character away from one in the catalogue. It may be miscopied or misread, or be the plan’s own wording.',
    remedy: 'Check it against the plan. Where the plan says so, add it to aliases so that data may use it.',
  },
  PC120: {
    title: 'A test case names what the plan lacks',
    message: caseEn,
    cause: 'A row, id, year or checkpoint in the cases is not one of this plan, so that the case cannot run.',
    remedy: 'Correct the case. plancheck show lists the rows and ids.',
  },
  PC130: {
    title: 'A plan’s parent cannot be had',
    message: parentEn,
    cause:
      'The plan after extends is not known or has faults itself, plans extend each other in a circle, there are more than five levels, or all plans together take over more than 100,000 rows. What the plan demands is then not known, and it is not loaded.',
    remedy:
      'Write the id of a plan that is loaded (plancheck plans lists them) or the path of a rule file, such as ./province.yaml. Where the parent is in another folder, load that with --rules too.',
  },
  PC131: {
    title: 'A plan’s parent has no such row',
    message: absentEn,
    cause:
      'An id under drop, a row that is not written in full, or a checkpoint to be struck out is not in the parent. A row that gives only what differs must have the id that the parent gives it.',
    remedy: 'Correct the id to that of the parent. A new row needs its id, name and target at least.',
  },
  PC132: {
    title: 'A new id may be a slip for one of the parent’s',
    message: ({ id, parent, nearest }) =>
      `Plan ${q(parent)} has no ${q(id)} but has ${q(nearest)}. If that is meant, use its id; otherwise both rows stand.`,
    cause:
      'The id of a new row is almost one of the parent’s. If that is a slip, the parent’s row is taken over as it is.',
    remedy: 'Use the parent’s id where its row is meant, and an id that is plainly another where it is not.',
  },
  PC133: {
    title: 'The target of a share is above 100%',
    message: ({ target }) =>
      `Target ${q(target)} is above 100%, and the rate is a part of its denominator, which it cannot exceed. Check the decimal point and the unit.`,
    cause:
      'Coverage, presence and rates with a numerator and a denominator cannot exceed 100%; such a target is never met, or always.',
    remedy: 'Correct it by the plan. Where growth is meant, write { change: ">= 20%", from: 2020 }.',
  },
  PC134: {
    title: 'The target of a rate is above 100%',
    message: ({ target }) =>
      `Target ${q(target)} is above 100%, and values of a rate above 100% are refused. Check it; for a rate of growth write kind: growth, for a change against a year { change: ">= 20%", from: 2020 }.`,
    cause:
      'The rate names no numerator and denominator and may be one of growth; but a value above 100% is an error in the data, so the target cannot be judged by it.',
    remedy:
      'Check the decimal point. For a rate of growth write kind: growth. Where the target is a change against an earlier year, write it as change and report the quantities of the years.',
  },
  PC135: {
    title: 'A milestone in words on the way to a number',
    message: ({ year, milestone, target }) =>
      `The target is ${q(target)} and the milestone of ${year} is ${q(milestone)}; the two cannot be compared. Write a number, or leave the milestone out.`,
    cause:
      'The target is a number, and a milestone is rising, falling or attested. Neither leads to the other.',
    remedy:
      'Write what that year demands, as in 2023: ">= 80%". Where the plan gives no number, write no milestone.',
  },
  PC140: {
    title: 'A target is compared with a series that will not do',
    message: comparisonEn,
    cause:
      'The id after than is not in the plan, is the indicator’s own, is that of a row of several series, or has another unit.',
    remedy:
      'Give the id of another indicator of the plan. A series that the table lacks, such as a local average, is first listed under references with id, name and kind.',
  },
  PC141: {
    title: 'A row of several series is not written right',
    message: ({ problem, id }) =>
      problem === 'too-few'
        ? `Indicator ${q(id)} has fewer than two series. A single one is written as the row itself.`
        : `Indicator ${q(id)} has several series; baselines belong to each of them.`,
    cause: 'series lists what stands in one row: two at least, each with a baseline of its own.',
    remedy: 'List every series, put the baselines there, and leave series out where there is only one.',
  },
  PC142: {
    title: 'Some indicators have no weight',
    message: ({ row, name }) =>
      `${row === null ? '' : `Row ${row}, `}${q(name)} has no weight while others do; without one it does not count for the score.`,
    cause:
      'The plan gives weight to some of its indicators and not to others, so that the score may fall short.',
    remedy: 'Add the weight that the plan prints; if it does not score the indicator, leave it.',
  },
  PC143: {
    title: 'A growth is declared as a rate',
    message: ({ name }) =>
      `${q(name)} is a growth by its name, but its kind is rate, so that negative values and those above 100% are refused. Write kind: growth.`,
    cause: 'A growth may be negative and may exceed 100%; a rate lies between 0% and 100%.',
    remedy:
      'Write kind: growth; a rise is positive and a fall negative, in a rate of fall (下降率) the other way round. Leave it where a rate is meant.',
  },
  PC144: {
    title: 'A unit or a roll-up does not fit the kind',
    message: ({ key, value, kind }) =>
      key === 'rollup'
        ? kind === 'quantity'
          ? `A quantity cannot be rolled up by ${q(value)}. Write sum where the counties’ values add up, else none or nothing.`
          : `A growth cannot be made from those of the counties, so rollup cannot be ${q(value)}. Leave it out, or write none.`
        : kind === 'count'
          ? `A count cannot be measured in ${q(value)}. Write 人, 家, 例 or the like; for a rate write kind: rate, for something that every county must have kind: coverage.`
          : kind === 'quantity'
            ? `A quantity cannot be measured in ${q(value)}. Write 岁, 元, 吨标准煤/万元 or the like; for a rate write kind: rate.`
            : `An indicator of kind ${q(kind)} is measured in "%", "‰", "/10万" or the like, not in ${q(value)}. Correct the unit; for a number of things write kind: count, for an amount with decimals kind: quantity.`,
    cause:
      'A count has a unit of shares, a rate, coverage or growth one of things, or a growth is to be rolled up.',
    remedy: 'Correct kind or unit by the plan. No value of such an indicator could ever be read.',
  },
  PC145: {
    title: 'A coverage without reporting units',
    message: ({ name }) =>
      `${q(name)} is a coverage, but jurisdiction lists no units, so that no county’s row can be read. List the counties under units.`,
    cause:
      'A coverage is the share of reporting units that have one; its denominator is the number of units.',
    remedy: 'List the units. Where only the percentage of the whole is reported, leave it.',
  },
  PC146: {
    title: 'A name may hold several series',
    message: ({ name }) =>
      `The name ${q(name)} lists several things. If each must reach the target, list them under series; if it is one, leave it.`,
    cause:
      'A row of the table names one rate of several groups, usually each to reach the target; reported as one, none can be told from the others.',
    remedy: 'Write series in the row, each with its id and name; see docs/rule-files.en.md.',
  },
  PC147: {
    title: 'An id is still the draft’s',
    message: ({ id }) =>
      `The id ${q(id)} is the draft’s stopgap. Write one of your own, such as new-pneumoconiosis-cases.`,
    cause:
      'plancheck rules new makes up ids for indicators that the catalogue lacks. Plans are compared by ids, so that they should tell what is measured.',
    remedy:
      'Write the catalogue’s id where rules/indicators.yaml has one, else one by its meaning, in small letters, digits and hyphens.',
  },
  PC150: {
    title: 'A yearly promise beside what it cannot go with',
    message: ({ beside }) =>
      `With annual the target holds for every single year, which cannot stand beside ${q(beside)}. Leave out one of the two.`,
    cause:
      'A promise judged year by year has no way to go, while milestones, sums and averages are about several years.',
    remedy:
      'Where every year must reach the target, write annual: true and the target alone; where one year must, leave annual out.',
  },
  PC151: {
    title: 'A milestone that a better value would miss',
    message: ({ year, milestone, target }) =>
      `The target is ${q(target)}, and the milestone ${q(milestone)} of ${year} would call a value nearer to it behind. Write at least (>=) or at most (<=), the same way as the target.`,
    cause:
      'The milestone asks for exactly a number, or points the other way than the target: with = 50% on the way to 100%, 60% would be behind.',
    remedy: 'Point it the same way: at least where the target is at least, at most where it is at most.',
  },
  PC152: {
    title: 'A target that nothing can miss, or nothing can meet',
    message: ({ target, problem }) =>
      problem === 'never-missed'
        ? `Every value satisfies ${q(target)}, so that nothing is asked for. Compare it with the plan.`
        : `No value can satisfy ${q(target)}. Compare it with the plan.`,
    cause:
      'Counts and shares are not below 0, and shares not above 100%, so that a target of at least 0 is always met and one of less than 0 never; most often a sign or a digit is wrong.',
    remedy: 'Compare the sign (at least or at most) and the number with the plan.',
  },
  PC153: {
    title: 'Words for a baseline that are a number',
    message: ({ text }) =>
      `The baseline is written as the words ${q(text)}, which are a number; as words no pace begins there. Write it as a number with its unit, or say in a note why it is not used as one.`,
    cause:
      '{ text: … } is for words that a plan prints instead of a number. With them, mid-term holds the value against the final target itself.',
    remedy:
      'Write the number, as in baseline: 80%. Where the printed number lacks its unit or is of another metric, keep the words and say why in a note.',
  },
  PC154: {
    title: 'A growth whose name does not tell which way it counts',
    message: ({ name }) =>
      `${q(name)} is a growth, and its name does not tell whether its numbers are rises or falls. Write direction: rise or direction: fall; until then 增长5% and 下降3% in the data are refused.`,
    cause:
      'Names ending in 下降, 降低, 减少, 降幅 and the like count falls, those ending in 增长, 增速, 增幅 rises. Others have to say it.',
    remedy: 'Write direction: rise or direction: fall by the plan.',
  },
  PC155: {
    title: 'A way of reckoning of what has none',
    message: ({ written, other, problem }) =>
      ({
        kind: `${q(written)} has no meaning for an indicator of kind ${q(other)}. Leave it out, or correct the kind.`,
        target: `${q(written)} cannot go with the target ${q(other)}. Correct one of them.`,
        beside: `${q(written)} cannot stand beside ${q(other)}. Leave out one of the two.`,
        late: `${q(written)} is not before ${q(other)}, the year that is judged, so that there is nothing to count. Correct one of them.`,
      })[problem],
    cause:
      'Sums are of counts, quantities and growths whose target is a number; arithmetic averages of rates, counts, quantities and growths; geometric ones of growths, or of amounts whose target is a change; only a growth has a direction; equal rates lead from one count or quantity above zero to another; a change is counted from a year before the one that is judged; only rates are asked of a sample.',
    remedy: 'Correct it by the plan.',
  },
  PC156: {
    title: 'Revisions of a target out of order',
    message: ({ from, before }) =>
      `The revision of ${q(from)} stands after that of ${q(before)}. Put them in the order of their days, one a day.`,
    cause: 'Which target is in force on a day is the last one that had come into force by then.',
    remedy: 'Put the earliest first, and correct days that are wrong.',
  },
  PC157: {
    title: 'Limits of grades that cannot be meant',
    message: ({ ahead, inLine }) =>
      `ahead: ${q(ahead)} and in-line: ${q(inLine)} must be decimal numbers above 0, with ahead not below in-line.`,
    cause:
      'Progress made over progress due is faster than expected from ahead on, in line from in-line on, and lagging below it; 1 is just what was due.',
    remedy: 'Write for example ahead: "1.05" and in-line: "0.95".',
  },
  PC158: {
    title: 'Units of several levels without a choice',
    message: ({ level, known }) =>
      level === null
        ? `The plan lists units of several levels (${cut(known)}). Say with level which of them count for this indicator.`
        : `The plan lists no units of the level ${q(level)}, only ${cut(known)}. Correct the level.`,
    cause: 'What is made up from units of two levels would count the same things twice.',
    remedy: 'Write level: prefecture or level: county, as the plan means it.',
  },
  PC160: {
    title: 'A plancheck.yaml that nobody named asks for too much',
    message: ({ key, problem }) =>
      problem === 'limit'
        ? `Limits are raised on the command line only. Delete ${q(key)} here, and give --${key} there.`
        : `A path in ${q(key)} leads out of the folder of this file. Give it on the command line, or name this file by --config.`,
    cause:
      'The file was found in the working folder or above it, where it may come from a stranger. Its paths stay within its own folder, and it raises no limits.',
    remedy:
      'Give the option on the command line, or name the file by --config, which says that it is trusted.',
  },
  PC161: {
    title: 'Options were taken from plancheck.yaml',
    message: ({ options }) =>
      `Taken from this file, and not given on the command line: ${cut(options.join(', '), LIST)}.`,
    cause: 'A plancheck.yaml stands in the working folder or above it, or was named by --config.',
    remedy: 'Nothing need be done. --no-config does without it.',
  },
  PC162: {
    title: 'plancheck.yaml changed the exit code',
    message: ({ code, without, options }) =>
      `Because of ${cut(options.join(', '), LIST)} in this file the exit code is ${code}; without it, it would be ${without}. Give the option on the command line if that is meant.`,
    cause: 'An option of plancheck.yaml lets pass what would not pass otherwise, or the other way round.',
    remedy: 'If it is meant, give the option on the command line; --no-config does without the file.',
  },
  PC163: {
    title: 'An entry of accept names what is not known',
    message: ({ what, value, nearest }) =>
      `This entry of accept names the ${WHAT_ACCEPTED[what]} ${q(value)}, which is not known${nearest === null ? '' : `; did you mean ${q(nearest)}`}. It lets nothing pass.`,
    cause:
      'An entry under accept names a plan, an indicator, a reporting unit or a code that there is not, or an indicator by its number without a plan.',
    remedy:
      'Correct the name. plancheck plans lists the plans, plancheck show with the id of one its indicators and units; codes stand before each finding.',
  },
  PC164: {
    title: 'An entry of accept has expired',
    message: ({ until, asOf }, way) =>
      `This entry of accept was good until ${cut(until)}, and it is ${cut(asOf)} now by ${way.named('asOf')}. It lets nothing pass.`,
    cause: 'What was known and let pass was let pass for a time, and that time is over.',
    remedy:
      'Mend what was let pass and delete the entry, or decide anew: write a later day, with the reason for it.',
  },
  PC165: {
    title: 'An entry of accept has no effect',
    message: () =>
      'This entry of accept lets nothing pass: nothing in these data fails or is found that it describes. Delete it, or correct what it names.',
    cause:
      'What the entry describes does not occur any more, or it names something else than is meant. Without outcome it lets pass what fails, and not what has no data.',
    remedy:
      'Delete the entry where the trouble is over. Else compare what it names with the result or the finding as it is printed.',
  },
  PC166: {
    title: 'No day to judge accept by',
    message: ({ count }, way) =>
      `${count === 1 ? 'An entry of accept lets something pass until a day' : `${count} entries of accept let something pass until a day`}, and nothing says which day it is. Say it ${way.by('asOf')}, ${way.example('asOf', '2024-06-30')}; until then nothing is let pass.`,
    cause: 'Entries under accept expire, and plancheck never takes the day from the clock.',
    remedy: 'Add --as-of with the day by which to judge.',
  },
  PC167: {
    title: 'Findings were left out by --ignore',
    message: ({ code, count }, way) =>
      `${count} ${count === 1 ? 'finding' : 'findings'} of ${cut(code)} ${count === 1 ? 'was' : 'were'} left out, as ${way.named('ignore')} asks.`,
    cause: 'The option --ignore, or ignore in plancheck.yaml, names this code.',
    remedy: 'Nothing need be done. Without the option the findings are listed again.',
  },
  PC168: {
    title: 'Settings are of no file',
    message: ({ match }) =>
      `No file that was read matches ${q(match)}, so that these settings had no effect.`,
    cause: 'An entry under files has a pattern that matches the name of no file of this run.',
    remedy:
      'Compare the pattern with the names as they are printed. With a slash it is of the path from the folder of plancheck.yaml on, without one of the file’s own name.',
  },
  PC200: {
    title: 'A data file could not be read',
    message: ({ detail }) => DATA_FILES[detail],
    cause:
      'The data file or folder does not exist, may not be read, holds no data files, or failed while it was being read.',
    remedy: 'Check the path, that the file exists and may be read, and that no other program locks it.',
  },
  PC201: {
    title: 'A file is not in its encoding',
    message: ({ encoding }, way) =>
      encoding === null
        ? `From this line on, the text is neither UTF-8 nor GB18030 (GBK). Save the file as "CSV UTF-8", or name its encoding ${way.by('encoding')}.`
        : `From this line on, the text is not valid ${q(encoding)}. Save the file as "CSV UTF-8", ${otherEncodingEn(encoding, way)}.`,
    cause:
      'The file has bytes that the encoding does not allow. Chinese Excel saves plain CSV as GBK, and a damaged or cut file shows the same. No byte is replaced by a guess.',
    remedy:
      'Save as "CSV UTF-8 (comma delimited)" in Excel, or name the real encoding, as in --encoding gb18030.',
  },
  PC202: {
    title: 'A table holds nothing to read',
    message: ({ problem, line }, way) =>
      line === undefined
        ? TABLE_PROBLEMS[problem] + (problem === 'binary' ? plainUtf16En(way) : '')
        : `Under the header there is text only, from line ${line} on, and no row of data. Add one row for each value.`,
    cause: 'The file is empty, has no header row, or has no rows under its header.',
    remedy:
      'Give the table a header with at least indicator, year and value, and one value a row below it. plancheck template writes an empty table.',
  },
  PC203: {
    title: 'A file is not readable as delimited text',
    message: ({ detail, most }) => {
      const word =
        wordFor(CSV_FAULTS, detail) ??
        `The text cannot be split into cells (${cut(detail)}). Open it in a spreadsheet program and save it as CSV again.`;
      if (most === undefined) return word;
      return `${word} A row may have ${amountEn(most)} ${detail === 'TOO_MANY_COLUMNS' ? 'cells' : 'bytes'} at most.`;
    },
    cause:
      'Quotes in this row do not match, or the row is too long, so that its cells cannot be told apart. Nothing from here on was read.',
    remedy: 'Add or remove the quote. Within a quoted cell, write a quote twice.',
  },
  PC204: {
    title: 'A cell’s value cannot be read',
    message: ({ text, indicator, field, hint }) =>
      `The value ${q(text)} of ${cellOf(indicator, field)} ${HINTS[hint]}`,
    cause:
      'The cell is no number, bound, yes or no, or mark for missing data, or it can be read in more than one way: "+5%" may be a rise or a level. Nothing is guessed.',
    remedy:
      'Write "92.5%", "11.29万人" or "≥95%"; for something that is there or not, "yes" or "no"; "/" where there is no data.',
  },
  PC205: {
    title: 'A percentage could also be a fraction',
    message: ({ text, indicator, asWritten, asFraction }, way) =>
      `The value ${q(text)} of ${q(indicator)} could mean ${q(asWritten)} or ${q(asFraction)}. Write the unit into the cell, ` +
      `or ${way.set('percentScale', 'fraction')} if all rates are fractions, ${way.set('percentScale', 'percent').replace(/^use /, '')} if all are in their units.`,
    cause:
      'A rate has a number of at most 1 with no unit in its cell. Spreadsheets store 92.5% as 0.925, and some programs write that, even under a heading that says percent. Where a heading, a unit column or the name gives the unit, the number is in doubt only if the fraction is nearer, by ratio, to the target, milestones and baseline and the middle of the other values of the indicator, or if there are none of these; where nothing gives the unit it always is. Nothing is converted.',
    remedy:
      'Write the unit into the cell: "92.5%", "4.1‰". If all rates are fractions use --percent-scale fraction; if all are in the units of their headings, unit column or indicator, --percent-scale percent.',
  },
  PC206: {
    title: 'An approximate value is not evaluated',
    message: ({ text, indicator }) =>
      `The value ${q(text)} of ${q(indicator)} is approximate and is not evaluated. Write the exact value, or a bound such as "≥90%".`,
    cause:
      'The value carries a word such as about, nearly or 左右, so that it cannot decide whether a target is met.',
    remedy:
      'Write the exact value. Where only a bound is known write "≥90%", which decides if all values within it lead to one outcome.',
  },
  PC207: {
    title: 'A rate lies outside 0–100%',
    message: ({ text, indicator }, way) =>
      `The value ${q(text)} of ${q(indicator)} does not lie within 0–100%. Check the decimal point, the unit, and ${way.name('percentScale')} if it was given.`,
    cause:
      'A rate is below 0 or above 100%. Usual reasons: a shifted decimal point, a count in a rate’s place, a wrong unit, or a wrong --percent-scale.',
    remedy: 'Check the source of the data and correct the value or its unit.',
  },
  PC208: {
    title: 'A numerator is greater than its denominator',
    message: ({ numerator, denominator, indicator }) =>
      `The numerator ${q(numerator)} of ${q(indicator)} is greater than the denominator ${q(denominator)}. Check whether the two are swapped or count different things.`,
    cause:
      'A numerator is a part of its denominator. Usual reasons: the two are swapped, or they count different things or at different dates.',
    remedy: 'Correct the two, and see that both count the same things at the same date.',
  },
  PC209: {
    title: 'A value contradicts its numerator and denominator',
    message: partsEn,
    cause:
      'A row gives a value and also a numerator and denominator, and their ratio does not round to the value.',
    remedy:
      'Correct whichever is wrong, or give only numerator and denominator and let the rate be computed.',
  },
  PC210: {
    title: 'A row’s plan is not known',
    message: planEn,
    cause:
      'The plan column holds no id, title, place name, alias or division code of a known plan, or one that several plans share.',
    remedy: 'Use an id or place name that plancheck plans lists, or load the plan’s rule file with --rules.',
  },
  PC211: {
    title: 'The plan does not know an area',
    message: areaEn,
    cause:
      'The area column names neither a unit of the plan nor its jurisdiction. Development zones, which the plan does not list, are a usual case.',
    remedy:
      'Write the full name of a unit, or leave the cell empty for the whole. If the area does report, add it to units in the rule file.',
  },
  PC212: {
    title: 'The plan does not have an indicator',
    message: indicatorEn,
    cause:
      'A name, id or row number fits none of the plan’s indicators and commitments, or a short name fits more than one.',
    remedy:
      'See the plan’s indicators with plancheck show and the plan’s id, and use a name as printed there, or an id.',
  },
  PC213: {
    title: 'Row number and indicator name disagree',
    message: rowEn,
    cause:
      'The row number and the name of one row belong to different indicators of the plan. Usual reasons: numbers of the sender’s own, or shifted rows.',
    remedy: 'Use the row numbers of the plan’s own table, or leave them out and give the names only.',
  },
  PC214: {
    title: 'A row’s year cannot be read',
    message: ({ text }) =>
      text.trim() === ''
        ? 'The year is empty. Write a year of four digits, such as "2023".'
        : `The year ${q(text)} cannot be read. Write it as "2023", "2023年" or "2023年末".`,
    cause: 'The cell holds no year from 1900 to 2099, or a date, a quarter or a span of years.',
    remedy: 'Write the year that the value is of, such as "2023" or "2023年".',
  },
  PC215: {
    title: 'A year lies outside the plan’s period',
    message: ({ year, start, end }) =>
      `The year ${year} lies outside the indicator’s period ${start}–${end}, base year included. Check the year and the plan.`,
    cause: 'A value is of a year before the base year or after the final year.',
    remedy:
      'Correct the year, or name the right plan. If the value really is of another period, nothing need be done.',
  },
  PC216: {
    title: 'One indicator has two different values',
    message: ({ indicator, area, year, values }) =>
      `The values of ${q(indicator)} (${subject(area, year)}) differ: ${cut(
        placed(values, (place) => ` (${place})`),
        LIST,
      )}. Keep only the right one.`,
    cause:
      'One or more files give different values for the same indicator, area and year. None of them is chosen, and the indicator is not judged.',
    remedy: 'Find out which value is right and delete the others.',
  },
  PC217: {
    title: 'The same value is given twice',
    message: ({ indicator, area, year, first }) =>
      `The value of ${q(indicator)} (${subject(area, year)}) is the same as at ${q(placeText(first), PATH)} and counts once. Delete this row if it is not wanted.`,
    cause: 'The same value stands more than once for the same indicator, area and year.',
    remedy: 'Nothing need be done. The second row may be deleted.',
  },
  PC218: {
    title: 'A unit does not fit its indicator',
    message: ({ unit, indicator, field, expected }) =>
      unit === ''
        ? `The value is a count, but ${cellOf(indicator, field)} is measured in ${q(expected)}. Give it in that unit, or check whether another indicator is meant.`
        : `The unit ${q(unit)} does not fit ${cellOf(indicator, field)}, which is measured in ${q(expected)}. Correct the unit, or check whether another indicator is meant.`,
    cause:
      'The unit in the cell, the unit column or the header cannot be converted to the indicator’s, such as a count of people for a rate.',
    remedy: 'Give the value in the indicator’s unit, or in one that converts to it, such as 万人 or ‰.',
  },
  PC219: {
    title: 'Two columns have headers of one meaning',
    message: ({ header, first }) =>
      `The header ${q(header)} means the same as ${q(first)} before it, so it is unclear which column counts. Delete one of the columns, or rename it.`,
    cause: 'The table has two columns for the same field, such as both 数值 and 完成值.',
    remedy:
      'Keep the column that is to be evaluated. Delete the other, or give it a header of its own, such as "last year".',
  },
  PC220: {
    title: 'A column of the table was not read',
    message: unreadColumnEn,
    cause:
      'The header names no known field, or is one of remarks such as responsible offices or sources, or of a numerator without its denominator. All other columns are read as usual.',
    remedy: 'Nothing need be done if the column does not matter here; otherwise give it a known header.',
  },
  PC221: {
    title: 'A row does not name its plan',
    message: (_, way) => `The row does not name a plan. Fill in the city column, or ${way.choosePlan}.`,
    cause:
      'The table has no city or plan column, or the cell is empty, and no plan was named on the command line.',
    remedy: 'Add a city column, or use --plan with an id that plancheck plans lists.',
  },
  PC222: {
    title: 'A count is not a whole number',
    message: ({ text, indicator, field, unit }) =>
      `${q(text)} is not a whole number, but ${cellOf(indicator, field)} counts ${q(unit)}. Write a whole number, and check the decimal point and the unit, such as a missing 万.`,
    cause: 'A number of people or institutions has a fraction left after its unit is applied.',
    remedy:
      'Write a whole number. If it counts in ten thousands, say so: "11.29万人". Where the indicator may have decimals, its rule file says kind: quantity.',
  },
  PC223: {
    title: 'The header lacks a required column',
    message: ({ field }) => REQUIRED_COLUMNS[field],
    cause:
      'The header has no column for the indicator (or row number), the year, or the value (or numerator and denominator), so the table cannot be read.',
    remedy:
      'Add the column, or give an existing one a known header. plancheck template writes an empty table.',
  },
  PC224: {
    title: 'A running total is below an earlier year’s',
    message: ({ indicator, area, year, value, earlierYear, earlier }) =>
      `The count ${q(value)} of ${q(indicator)} (${subject(area, year)}) is below ${q(earlier)} in ${earlierYear}, though it should add up over the years. ` +
      'Check the unit, what was counted, and whether only the year’s increase was given.',
    cause:
      'A count with a number for a target is judged as a running total, which should not fall. Usual reasons: only the year’s increase was given, the unit is wrong, or other things were counted.',
    remedy:
      'Give the total up to the end of the year. If it really fell, nothing need be done; say why in the note column.',
  },
  PC225: {
    title: '一 may be a dash or the number one',
    message: ({ text, indicator }) =>
      `The value ${q(text)} of ${q(indicator)} may be a number or a dash for missing data. Write the number in digits, such as "1", or "/".`,
    cause:
      'The Chinese numeral 一 and a few signs like it look like the dash that stands for missing data. Nothing is guessed.',
    remedy: 'Write a number in digits, and "/" for missing data.',
  },
  PC226: {
    title: 'The data’s baseline differs from the plan’s',
    message: ({ indicator, year, value, baseline }) =>
      `The data give ${q(value)} for ${q(indicator)} in ${year}, but the plan’s baseline is ${q(baseline)}, which is used. Check the value and what it counts.`,
    cause: 'The data have a value of the base year that is not the one that the plan prints.',
    remedy: 'Correct the value. If the rule file was copied wrongly, correct it against the plan.',
  },
  PC227: {
    title: 'Values of later years were not used',
    message: ({ plan, checkpoint, year, count }, way) =>
      `${values(count)} of ${cut(plan)} ${count === 1 ? 'is of a year' : 'are of years'} after ${occasion(checkpoint, year)} and ${count === 1 ? 'was' : 'were'} not used. ` +
      `To use ${count === 1 ? 'it' : 'them'}, name a later checkpoint or year ${way.by('at')}, ${way.example('at', laterOccasion(checkpoint, year))}.`,
    cause: 'The data reach beyond the year that was evaluated, and an evaluation uses no later values.',
    remedy:
      'Nothing need be done. To evaluate later years use --at, as in --at final or --at 2024; --at all evaluates every checkpoint.',
  },
  PC228: {
    title: 'A numerator or denominator stands alone',
    message: ({ present, indicator }) =>
      present === 'numerator'
        ? `${q(indicator)} has a numerator and no denominator. Fill in the denominator, or clear the numerator and give only the value.`
        : `${q(indicator)} has a denominator and no numerator. Fill in the numerator, or clear the denominator and give only the value.`,
    cause: 'A rate has only one of its two parts, so it cannot be computed.',
    remedy:
      'Give both, or neither and only the value. Write a numerator of zero as "0"; do not leave it empty.',
  },
  PC229: {
    title: 'A row’s cells do not match the header',
    message: ({ cells, header }) =>
      cells > header
        ? `The row has ${plural(cells, 'cell')} but the header ${plural(header, 'column')}, so cells may be shifted. Put a cell that holds a comma in quotes.`
        : `The row has only ${plural(cells, 'cell')} but the header ${plural(header, 'column')}, so cells may be shifted. Add the missing cells, left empty where there is nothing to say.`,
    cause:
      'The row is longer or shorter than the header. Usual reasons: a comma within a number or note that is not in quotes, or a missing delimiter.',
    remedy:
      'Add or remove cells until the row matches the header. Quote cells that hold a comma, as in "1,234".',
  },
  PC230: {
    title: 'Values of commitments were not evaluated',
    message: ({ plan, count }, way) =>
      `${values(count)} of ${cut(plan)} ${count === 1 ? 'belongs' : 'belong'} to commitments outside the table and ${count === 1 ? 'was' : 'were'} not evaluated. ` +
      `To evaluate them too, ${way.set('includeCommitments')}.`,
    cause:
      'The data have values for promises that stand outside the plan’s table. By default only the table is evaluated.',
    remedy: 'Nothing need be done. With --include-commitments they are evaluated and listed apart.',
  },
  PC231: {
    title: 'Something was taken from around the table',
    message: ({ what, value, at }, way) =>
      `The table has no ${what} column; ${factPlace(at, way)} says ${q(value)}, which was used. If that is wrong, add the column.`,
    cause:
      'The rows do not name the plan, the reporting unit or the year, but the title, a label such as 填报单位, or the name of the sheet or the file does.',
    remedy: 'Nothing need be done. If the title is wrong, correct it or add the column.',
  },
  PC233: {
    title: 'A workbook cannot be read',
    message: ({ problem, kind, limit }) => {
      if (problem === 'unsupported' && kind) return UNREAD_KINDS[kind];
      return WORKBOOK_PROBLEMS[problem].replace('.', limit ? `: ${beyondEn(limit)}.` : '.');
    },
    cause: 'The workbook is encrypted, damaged, too large, of a format that is not read, or holds no table.',
    remedy: 'Open it in a spreadsheet program, take the password off, and save it as .xlsx.',
  },
  PC234: {
    title: 'The content of a cell cannot be used',
    message: ({ problem, text }) => CELL_PROBLEMS[problem](text),
    cause:
      'The cell’s formula ends in an error, or the program that wrote the file saved no result or one that is to be computed anew when the file is opened (formulas are not computed here); or the content is struck out, hidden text of a Word document, or in letters of the colour of their fill; or it lies under a merged cell; or the file holds the cell twice with different contents.',
    remedy:
      'Open and save the file in a spreadsheet program, or write the value itself. What is struck out or hidden: clear it, or take the line off and show it.',
  },
  PC235: {
    title: 'A sheet of the workbook was not read',
    message: ({ sheet, reason }, way) =>
      ({
        'no-table': `The sheet ${q(sheet)} holds no table of measurements, and no values were read from it.`,
        hidden: `The sheet ${q(sheet)} is hidden and was not read. To read it, ${way.set('sheet', cut(sheet))}.`,
        'not-asked': `The sheet ${q(sheet)} is not among those named ${way.by('sheet')} and was not read.`,
        'without-part': `The workbook names a sheet ${q(sheet)} and does not hold it. Open the file in a spreadsheet program and see whether something is missing.`,
      })[reason],
    cause:
      'The workbook has several sheets, of which some hold no table, are hidden, were not asked for, or are missing from the file.',
    remedy: 'Nothing need be done. To read a sheet, name it with --sheet.',
  },
  PC236: {
    title: 'A sheet has hidden rows or columns',
    message: ({ rows, columns }) =>
      `Hidden in this sheet and read like the rest: ${plural(rows, 'row')} and ${plural(columns, 'column')}. Show them and check them.`,
    cause: 'Rows or columns are hidden, often by a filter. What is hidden is part of the file and is read.',
    remedy: 'Show them in a spreadsheet program and check them; delete what should not count.',
  },
  PC237: {
    title: 'A row of subtotals or means was not read',
    message: ({ text }) =>
      `The row ${q(text)} is the value of neither a county nor the whole, and was not read.`,
    cause:
      'Rows such as 小计 or 其中 add up some units, and those such as 平均 or 最高 are worked out from others: they stand for no unit of the plan.',
    remedy: 'Nothing need be done. Name the whole "全市" or "合计" in the area column.',
  },
  PC238: {
    title: 'A value of the whole contradicts its units',
    message: ({ indicator, year, whole, units }) =>
      `${q(indicator)} in ${year} is given as ${q(whole)} for the whole, but its reporting units make ${q(units)}. The value of the whole is used. Check both.`,
    cause:
      'The value of the whole lies outside what the values of its counties can make, and rounding does not explain it.',
    remedy: 'Check what was counted and when, for the whole and for the counties, and correct the wrong one.',
  },
  PC239: {
    title: 'County values were not used for the whole',
    message: ({ plan, indicators, count }) =>
      `${plural(count, 'county value')} of ${cut(plan)} ${count === 1 ? 'was' : 'were'} not used for the whole, because these indicators are not rolled up: ${cut(indicators, LIST)}. Give the whole a row of its own.`,
    cause:
      'Some indicators are judged for the whole only, such as what an authority attests; county rows do not make it.',
    remedy: 'Nothing need be done. To judge the whole, add a row with an empty area.',
  },
  PC240: {
    title: 'A development zone or the like was not counted',
    message: ({ text, plan, count }, way) =>
      `${q(text)} is no county of ${cut(plan)}; its ${plural(count, 'row')} ${count === 1 ? 'was' : 'were'} not counted for the whole. If it should count, ${way.set('countArea', cut(text))}.`,
    cause:
      'Development zones and what a city runs itself are no county-level divisions. Their figures may already be in those of the county around them, and counting them twice would falsify the whole.',
    remedy:
      'Where the county has counted them, do nothing. Where they stand apart, name them with --count-area, or among the units of the rule file.',
  },
  PC241: {
    title: 'The remaining files were not read',
    message: ({ file, count }) =>
      `${q(file, PATH)} has an error, and --fail-fast stopped there: ${plural(count, 'more file')} ${count === 1 ? 'was' : 'were'} not read, and no verdict rests on ${count === 1 ? 'it' : 'them'}.`,
    cause: 'With --fail-fast the first file with an error is the last that is read.',
    remedy: 'Correct that file and run again; to see the faults of all files at once, leave out --fail-fast.',
  },
  PC242: {
    title: 'A numerator and denominator do not apply',
    message: ({ indicator }) =>
      `${q(indicator)} is not a rate, so its numerator and denominator were not used. Write the count, or a yes or no, in the value column.`,
    cause:
      'Counts, presences and attestations are not computed from a numerator and denominator, and the row gives nothing else.',
    remedy: 'Fill in the value column.',
  },
  PC243: {
    title: 'A count or an amount is out of proportion to earlier years',
    message: ({ indicator, year, value, earlierYear, earlier }) =>
      `${q(indicator)} in ${year} comes to ${q(value)}, a hundred times more or fewer than ${q(earlier)} in ${earlierYear}. Check the unit, such as a 万 written twice or left out.`,
    cause:
      'A count or an amount is at least a hundred times the earlier year’s (or the plan’s baseline), or at most a hundredth. Mostly the unit is wrong, such as persons under a heading of 万人.',
    remedy: 'Check the value and its unit, and correct what is wrong. If it is right, nothing need be done.',
  },
  PC244: {
    title: 'A coverage counts other units than the plan',
    message: ({ indicator, denominator, units }) =>
      `The denominator of ${q(indicator)} is ${q(denominator)}, but the plan has ${plural(units, 'county-level unit')}. Check it; units that have none belong into the denominator too.`,
    cause:
      'The coverage of the whole is the number of county-level units that have one over all units of the plan. With another denominator the result may be wrong.',
    remedy:
      'Give the number of units of the plan; where the divisions have changed, correct units in the rule file.',
  },
  PC245: {
    title: 'The workbook has no sheet of that name',
    message: ({ sheet, known }, way) =>
      `There is no sheet ${q(sheet)}. The sheets are: ${cut(known, LIST)}. Correct ${way.name('sheet')}.`,
    cause:
      'The workbook lacks a sheet that was named with --sheet: the name is wrong, or the files name theirs differently.',
    remedy: 'Correct --sheet. Without it, every visible sheet that holds a table is read.',
  },
  PC246: {
    title: 'The title names another jurisdiction than that of the plan asked for',
    message: ({ text, named, chosen }, way) =>
      `The title ${q(text)} names ${q(named)}, but ${way.named('plan')} is ${q(chosen)}, so its values were not used. Check whether it is the right file; if it is, correct ${way.named('plan')} or leave it out.`,
    cause:
      'A line above the table names a jurisdiction whose plan is known, and --plan is that of another one: a file of another city was handed in, or --plan is a slip. Whose the values are cannot be told, and nothing is judged by them.',
    remedy:
      'Check the file and --plan. Where the title was only left over from another table, correct the title.',
  },
  PC247: {
    title: 'A blank area below the name of a county',
    message: ({ area }) =>
      `The area is blank here, and ${q(area)} stands above it, as where merged cells are saved as text. Whether the value is that county’s or the whole’s cannot be told, so it was not used. Repeat the name in every row, or write "total" for the whole.`,
    cause:
      'The first county of the table is followed at once by rows without an area that speak of something else, as a merged cell leaves them. A blank area otherwise means the whole.',
    remedy: 'Write the county’s name in every row of it, and 全市 or "total" in rows of the whole.',
  },
  PC249: {
    title: 'A column of values was not read',
    message: ({ header, nearest }) =>
      `The column ${q(header)} holds values, but no plan has an indicator of that name, so it was not read${perhaps(nearest)} Head it with the name that the plan prints.`,
    cause:
      'Indicators stand as columns, and the heading of this one is none of them. What is in it counts as not reported.',
    remedy: 'Write the indicator’s name as the plan prints it; plancheck show lists the names.',
  },
  PC250: {
    title: 'The header stands one column off and was set right',
    message: ({ header, column }) =>
      `The indicators’ names do not stand under ${q(header)}, but in column ${column}, which has no header, so it was read as theirs. Move the header over the names.`,
    cause:
      'The header of the indicators’ names is printed over the row numbers or over classes of indicators, and the column of the names has none; this is what merged cells become.',
    remedy: 'Nothing need be done. When the table is next made, give each of the two columns its own header.',
  },
  PC251: {
    title: 'The header is not in line with its columns',
    message: ({ header, column }) =>
      `No indicator’s name stands under ${q(header)}, but there are some in column ${column}, so the header may be shifted and the table was not read. Set the header in line with its columns.`,
    cause:
      'The names of the indicators stand in another column than their header. Whether the other columns are shifted too cannot be known, and nothing is guessed.',
    remedy: 'Move the header so that each of its cells stands over what it names.',
  },
  PC252: {
    title: 'The table holds nothing that was measured',
    message: ({ reasons, said, unread }) =>
      `All values ${unread.length > 0 ? 'that were understood' : 'of the table'} are ${reasons.map((reason) => SET_ASIDE[reason]).join(', ')}${said.length > 0 ? ` (by ${said.map((text) => q(text)).join(', ')})` : ''}; none says what was reached. ${unread.length > 0 ? `${unread.map((text) => q(text)).join(', ')} ${unread.length > 1 ? 'are no known headings' : 'is no known heading'}, and ${unread.length > 1 ? 'their columns were' : 'its column was'} not read: where it holds what was reached, call it 完成值 ("actual"). ` : ''}Report what was measured, and say so in the heading (完成值, "actual"); where these are the values reached, correct the words that say otherwise.`,
    cause:
      'The title, the name of the sheet, a heading of a section or the header says that these values are targets, forecasts, shares of a target, changes and the like.',
    remedy:
      'Report the values that were reached. Where they are, and only the title is wrong, correct the title.',
  },
  PC254: {
    title: 'Values of a wider place were not used',
    message: ({ text, plan, count }) =>
      `${q(text)} is not ${q(plan)}; its ${plural(count, 'row')} ${count === 1 ? 'was' : 'were'} not used.`,
    cause: 'The province or the nation is a wider place than the plan’s own.',
    remedy: 'Nothing need be done. Name the place of the plan, or write 全市 or "total".',
  },
  PC255: {
    title: 'Two places say different things',
    message: ({ what, first, firstAt, second, secondAt }, way) =>
      `Two places name a different ${what}: ${factPlace(firstAt, way)} says ${q(first)}, ${factPlace(secondAt, way)} says ${q(second)}. Whose or of when the value is cannot be told, so it was not used. Make them agree.`,
    cause:
      'The header, the row, the heading of a section, the title, the name of the sheet or of the file say different things about one value.',
    remedy: 'Correct the one that is wrong.',
  },
  PC256: {
    title: 'Whose the values are cannot be told',
    message: ({ text, at, problem, plan, nearest = null }, way) =>
      ({
        several: `${factPlace(at, way)} names more than one place, or a part of one (${q(text)}); whose the values are cannot be told, so they were not used. Give each place a table of its own, or add a column for the place.`,
        wider: `${factPlace(at, way)} says ${q(text)}, which is not ${q(plan)}; its values were not used. Correct it if they are those of the plan’s own place.`,
        'other-plan': `${factPlace(at, way)} says ${q(text)}, which does not belong to ${q(plan)}; its values were not used. Check the file, or correct ${way.name('plan')}.`,
        unsaid: `The other sections or tables name a place and ${q(text)} does not; whose its values are cannot be told, so they were not used. Name the place, or write 全市 ("total") for the whole.`,
        hint: `A column of ${factPlace(at, way)} holds ${q(text)}; whether the value is that place’s or the whole’s cannot be told, so it was not used. Head the column "county", or write "total".`,
        passing: `${factPlace(at, way)} mentions ${q(text)}, but does not say whose the values are. They were not used. Name the place; for the whole city write 全市.`,
        stranger: `${factPlace(at, way)} says ${q(text)}, which is no unit of ${q(plan)}${perhaps(nearest)} Its values were not used.`,
        blank: `${factPlace(at, way)} asks who reports, and nobody filled it in; whose the values are cannot be told, so they were not used. Write the name of the place, or ${q(plan)} for the whole.`,
        heading: `${factPlace(at, way)} names a place and more that is not understood, so its column was not used. Write nothing but the name of the place.`,
        behind: `${q(text)} stands behind the values and before other numbers; whether it names the rows of the former or of the latter cannot be told, so the values were not used. Move it before the values, or set the other numbers apart by a blank column.`,
        late: `${factPlace(at, way)} says ${q(text)}, but the table is so long that the values above it had been taken for the whole’s by then. Move it above the table.`,
      })[problem],
    cause:
      'A title, a heading of a section, the name of a sheet or file, or a line under the table names a place that is not the plan’s, or that does not tell whose the values are. Such values are not those of the whole.',
    remedy:
      'Say whose the values are: a column for the place, or one place in the title; 全市 or "total" for the whole.',
  },
  PC257: {
    title: 'A value up to a day within the year',
    message: ({ period, indicator, count }) =>
      `${count > 1 ? `${plural(count, 'value')}, such as that of ${q(indicator)},` : `The value of ${q(indicator)}`} ${count > 1 ? 'are' : 'is'} as of ${cut(period)} and not of the whole year. It was judged as the year’s value so far.`,
    cause:
      'The data say that the values are of the first half, of the first three quarters, or up to a day. Where a value of the whole year is given too, that one counts.',
    remedy: 'Report the value of the whole year where there is one.',
  },
  PC258: {
    title: 'Not the time of one year',
    message: ({ text, isOfYears }) =>
      isOfYears
        ? `${q(text)} is several years, and its value is not that of one of them, so it was not used. Give each year’s own value.`
        : `${q(text)} is only a part of a year, and its value is not the year’s, so it was not used. Give the value of the whole year, or of the year up to a day.`,
    cause:
      'The value of one quarter or one month is neither the year’s nor that of the year so far; that of several years is no one year’s.',
    remedy: 'Give the year’s value under 2023年, or the value so far under 2023年1—9月 or 截至2023年9月底.',
  },
  PC259: {
    title: 'Several years, and none that is told to be the one',
    message: ({ texts }, way) =>
      `The titles name several years (${cut(texts, LIST)}), and of which the values are cannot be told. Add a year column, or give the year ${way.by('year')}.`,
    cause: 'The table has no column of years, and the titles above it name different years.',
    remedy: 'Add a year column, name one year in the title, or use --year.',
  },
  PC260: {
    title: 'A row of several series without a word on which is meant',
    message: ({ indicator, series }) =>
      `The row ${q(indicator)} has several series (${series}); say of which of them the value is.`,
    cause:
      'The plan’s row holds several series, each reported by itself; a value given only by the row’s number or name belongs to none and was not used.',
    remedy:
      'Fill in one line for each series under its own name, as in the table that plancheck template prints.',
  },
  PC261: {
    title: 'Set aside: not what was measured',
    message: ({ reason, text, count }) =>
      `${q(text)} stands over ${SET_ASIDE[reason]}, not over what was measured; ${plural(count, 'cell')} set aside.`,
    cause:
      'Targets, plans, forecasts, shares of a target, changes, ranks, last year’s values and averages are not what was reached in the year.',
    remedy:
      'Nothing need be done. Where they are measured values, and only the heading is wrong, correct the heading.',
  },
  PC262: {
    title: 'What stands nearer tells the year',
    message: ({ year, at, wider, widerAt }, way) =>
      `${factPlace(at, way)} says ${q(year)}, ${factPlace(widerAt, way)} says ${q(wider)}; the former counts.`,
    cause:
      'The header, the heading of a section or the row names another year than the title. What stands nearer to the value counts.',
    remedy: 'Nothing need be done. If the title is wrong, correct it.',
  },
  PC263: {
    title: 'One value in a merged cell over several places',
    message: ({ range }) =>
      `${cut(range)} are merged; one value cannot be that of several rows or columns, so none of them has it. Unmerge the cells and fill in each.`,
    cause: 'A cell with a value is merged with its neighbours, and whose the value is cannot be told.',
    remedy: 'Unmerge the cells and write the value of each.',
  },
  PC264: {
    title: 'A quote has no partner',
    message: ({ kind }) =>
      kind === 'stray'
        ? 'A quote here has no partner on its line; the lines after it were read one by one, and the quote as a letter. Delete the quote.'
        : 'The quotes here join two lines to one cell, though each of the two looks like a row. Do nothing if they are one cell; else delete the quotes.',
    cause:
      'A cell begins with a quote, and the next one comes lines later; by the rule of quotes all that is between would be one cell.',
    remedy: 'Delete the quote; where it belongs to the text, double it and put quotes around the cell.',
  },
  PC266: {
    title: 'A raised figure was read as a footnote',
    message: ({ footnote }) =>
      `The raised (lowered) ${q(footnote)} in the cell was read as the mark of a footnote, not as part of the value.`,
    cause: 'Raised or lowered figures after a value mostly number footnotes.',
    remedy: 'Nothing need be done.',
  },
  PC269: {
    title: 'The name of a file, folder or sheet says something else',
    message: ({ what, file, table, by = 'file' }) =>
      `The name of the ${by} says ${q(file)} as the ${what === 'role' ? 'kind of value' : what}, the table ${q(table)}; the table counts. Check whether it is the right file.`,
    cause:
      'The name of the file, of its folder or of the sheet and the table say different places, years or kinds of values: it was misnamed or put in the wrong place, or an old table used again.',
    remedy: 'Check, and correct the name or the table.',
  },
  PC270: {
    title: 'An integer is no share of the county-level units',
    message: ({ text, indicator, units, below, above }) =>
      `The value ${q(text)} of ${q(indicator)} stands under a percent heading or unit, but is no share of ${plural(units, 'county-level unit')}; the nearest are ${q(below)} and ${q(above)}. Write it with its percent sign, give numerator and denominator, or report each county in a row of its own.`,
    cause:
      'The coverage of the whole is the number of county-level units that have one over all units of the plan. No such share rounds to this integer as a percentage, so that it may be a number of institutions.',
    remedy:
      'Write a value such as "8/11" or "72.7%", or report each county in a row of its own; where the divisions have changed, correct units in the rule file.',
  },
  PC267: {
    title: 'A part that may belong to several values',
    message: ({ header }) =>
      `${q(header)} may belong to several columns of values; of which it is a part cannot be told, so it was not used. Name the year or the indicator in its heading, or set it beside its own values.`,
    cause:
      'The table has several columns of values and one numerator and denominator, which do not say whose they are.',
    remedy: 'Name the year or the indicator in the headings of the numerator and denominator.',
  },
  PC268: {
    title: 'A number may be cut by its own comma',
    message: ({ text }) =>
      `${q(text)} may be one number whose comma stands without quotes, so that it fell into two cells; it was not used. Leave out the comma, or put the cell in quotes.`,
    cause:
      'After the value comes a cell of three digits where none should be, as where 612,400 is exported without quotes.',
    remedy: 'Write 612400, or "612,400" in quotes.',
  },
  PC271: {
    title: 'A total over some of the units',
    message: ({ listed, units }) =>
      `Only ${listed} of the plan’s ${units} units are listed, and the row 合计 ("total") was taken for the whole. If it is not, call it 小计 ("subtotal").`,
    cause:
      'A total mostly adds up the rows above it; where not all units are listed it may be the sum of some.',
    remedy: 'Write 全市 where it is the whole’s value, 小计 where it is the sum of some units.',
  },
  PC272: {
    title: 'A kind of value that is not known',
    message: ({ text }) =>
      PART_OF_RATIO.test(text)
        ? `${q(text)} stands in a row of its own and was not used. Give 分子 ("numerator") and 分母 ("denominator") columns of their own, in the row of the indicator.`
        : text === ''
          ? 'This row does not tell whether the value was measured or is a target, while others do, so it was not used. Write 实际 ("actual"), 目标 ("target") or the like in each row.'
          : `${q(text)} does not tell whether the value was measured or is a target, so it was not used. Write 实际 ("actual"), 目标 ("target") or the like.`,
    cause:
      'A column says row by row what the values are, or other sections or tables are called targets; this text says neither.',
    remedy: 'Write 实际 for what was measured, 目标 for targets, 基期 for the base year’s value.',
  },
  PC273: {
    title: 'The cell repeats the target',
    message: ({ text, indicator }) =>
      `${q(text)} of ${q(indicator)} is written like the plan’s target, and may be it. Write what was measured.`,
    cause: 'The cell for the measured value holds the words of the target instead of what was reached.',
    remedy: 'Write the value that was reached, such as "92.5%".',
  },
  PC274: {
    title: 'A column of a year that is not understood',
    message: ({ header }) =>
      `The heading ${q(header)} names a year and more that is not understood, so the values of its column were not read. Write the year alone, or say what the values are.`,
    cause: 'Beside the year the heading has words that are not known, so that its values may be anything.',
    remedy: 'Head the column with the year alone, or with "2025 actual", "2025 target" and the like.',
  },
  PC275: {
    title: 'A table repeats the targets of the plan',
    message: ({ count }) =>
      `All ${count} values of this table are the plan’s targets, and none is another number: this is the table of the plan, not of what was reached, and none of them is used. Report what was measured; where these numbers were, head them "measured", or give numerator and denominator.`,
    cause:
      'The table of the plan itself was sent in as results; its heading gives the year alone and does not say that the values are targets.',
    remedy:
      'Report the values that were reached; where the column does hold targets, head it "target" and put what was reached beside it; where what was reached is exactly the target, head it "measured", or give numerator and denominator.',
  },
  PC276: {
    title: 'The scope or time of a row is not understood',
    message: ({ header, text, isTown = false }) =>
      isTown
        ? `${q(text)} under ${q(header)}: the values of this row are those of a town and not of the county, so they are not used. Give those of the county in a row of its own, with 合计 ("total") under ${q(header)}.`
        : text === ''
          ? 'This row does not tell whether its value is of all the year and of all that the indicator counts, while others say that they are of a part, so it is not used. Say it in each row.'
          : `${q(text)} under ${q(header)} leaves open whether the value of this row is of all the year and of all that the indicator counts, so it is not used. Give the value of all, or leave the column out.`,
    cause:
      'A column such as 月份, 季度, 报告期, 口径 or 层级 says that the values of a row are of some part only, in words that are not understood.',
    remedy:
      'Where the value is of all the year and of all that is counted, write "annual" or "all", or leave the column out.',
  },
  PC277: {
    title: 'Submitted before the end of the year that the values are of',
    message: ({ day, indicator, count, year }) =>
      `${q(indicator)}${count > 1 ? ` and others, ${count} values in all,` : ''} ${count > 1 ? 'were' : 'was'} submitted on ${cut(day)}, before the end of ${year}: at best ${count > 1 ? 'they are' : 'it is'} of the year up to then.`,
    cause:
      'The day of submission or signing on the table lies before 31 December of the year of its values, which can then not be those of the whole year.',
    remedy:
      'Report the values of the whole year with the day on which that is done; where the day is wrong, correct it.',
  },
  PC278: {
    title: 'The value of a share may be a number of things',
    message: ({ text, whole, indicator }) =>
      `${q(text)} of ${q(indicator)} stands beside ${q(whole)}, of which it seems to be counted, and is no percentage then; it is not used. Write "${cut(text)}%" where it is one, else put both under "numerator" and "denominator".`,
    cause:
      'The indicator is a share, and the value a number without "%" that goes with other numbers of its row as a numerator does with its denominator.',
    remedy: 'Write percentages with "%", and head numbers of things "numerator" and "denominator".',
  },
  PC279: {
    title: 'A running total or an increase where the plan counts otherwise',
    message: ({ text, at, indicator, year, counting }, way) =>
      counting === 'total'
        ? `${factPlace(at, way)} says ${q(text)}: a running total, or what is there at one time, where ${q(indicator)} is asked of every year by itself; the value is not used. Give what came in ${year} alone, or reword it if this is that.`
        : `${factPlace(at, way)} says ${q(text)}: only what was new, where ${q(indicator)} counts all that there is; the value is not used. Give all of ${year}, or reword it if these are all.`,
    cause:
      'A title, a heading, a remark or a note says that values are totals of several years, or only what came in one, and the plan asks for the other.',
    remedy: 'Give the amount of the year where each year is judged, and the whole number where that is.',
  },
  PC280: {
    title: 'A total, an average or a change contradicts the years',
    message: ({ indicator, year, told, made, what }) =>
      `The ${what} ${q(told)} given for ${q(indicator)} in ${year} contradicts the values of the years, which make it ${q(made)}. Check both.`,
    cause:
      'A total, an average or a change was given beside the values of the years, and the two differ by more than rounding.',
    remedy:
      'Correct the one that is wrong. A total begins with the first year of the period, and a change is counted from the year that the target names.',
  },
  PC281: {
    title: 'Yearly amounts that grow every year may be running totals',
    message: ({ indicator, values }) =>
      `${q(indicator)} is added up from the years, and its values grow every year (${cut(values, LIST)}), as running totals do. If they are, write 累计 before them, as in "累计25名"; if not, leave it.`,
    cause:
      'The years of such an indicator are added up; running totals that do not say so are counted twice.',
    remedy: 'Write 累计 before running totals.',
  },
  PC282: {
    title: 'A value of a unit that does not count for the indicator',
    message: ({ area, indicator, level }) =>
      `${q(indicator)} is asked of units of the ${levelEn(level)} level, and ${q(area)} is none of them; its value is left out.`,
    cause: 'The plan says of which level the units are that count for this indicator.',
    remedy: 'Give the values of those units, or correct level in the rule file.',
  },
  PC283: {
    title: 'A sample size that is no number',
    message: ({ text, indicator }) =>
      `The sample size ${q(text)} of ${q(indicator)} is no number of persons and is not used; no interval is worked out. Write a whole number such as "1000".`,
    cause: 'The column of sample sizes tells how many a survey asked.',
    remedy: 'Write a whole number above 0; leave it empty where nobody was asked.',
  },
  PC284: {
    title: 'A remark says something else of the value',
    message: ({ text, problem, of }) =>
      `${of ? `The value of ${q(of.indicator)} was taken as that of ${cut(of.area)} for ${of.year}, but the remark` : 'The values of the table were used, but the text'} ${q(text)} ${DOUBTS[problem]}. Check it.`,
    cause:
      'A remark, a source or a note mentions another place or time, or says that the value is expected, incomplete or not verified. Remarks do not change how values are used.',
    remedy:
      'Nothing is to be done if the value is that of the place and year; else write the right one, or leave the cell empty and say so in the remark.',
  },
  PC285: {
    title: 'A remark says that the value does not hold',
    message: ({ text, problem, of }) =>
      `The remark ${q(text)} says that the value of ${q(of.indicator)} ${DENIED[problem](of)}, so it was not used. Write the value of ${cut(of.area)} for ${of.year}, or correct the remark.`,
    cause:
      'A remark or note on the value says that it is void or wrong, a target or forecast, or that it belongs to another place or year.',
    remedy: 'Write the right value and take out the remark; leave the cell empty where there is none yet.',
  },
  PC286: {
    title: 'A value outside the table',
    message: ({ text, isAlone, header, isComment }) =>
      isComment
        ? `The value of this row is blank, and the comment on the cell says ${q(text)}; no values are read from comments. Write it into the cell if it is this indicator’s; else say in words what it is.`
        : header !== undefined
          ? `The value of this row is blank, and ${q(text)} stands under ${q(header)}, where no values are read. Move it to the column of values if it is this indicator’s; else say in words what it is.`
          : isAlone
            ? `This row holds ${q(text)} and nothing else, so it is not known of which indicator it is, and it was not read. Put it into the row of its indicator; if it is no value, delete it.`
            : `This row names the indicator ${q(text)} and holds a value, but stands above the header, so it was not read. Move it under the header, or give it one.`,
    cause: 'The row seems to belong to another table, whose header is not understood or missing.',
    remedy:
      'Put a header such as "indicator", "value", "year" above the row, or move it into the table; keep a value in the row of its indicator.',
  },
  PC287: {
    title: 'A row without a name among those of counties',
    message: ({ above, below }) =>
      `The area is blank here, ${below === null ? `below ${q(above)} and others, of which the table does not name all` : `between ${q(above)} and ${q(below)}`}, so the value was taken for the whole’s. If a name was forgotten, write it; if the value is the whole’s, write "total".`,
    cause:
      'A blank area means the whole, whose row mostly stands before or behind those of its counties. One among them, or below them where some are not named, may have lost its name.',
    remedy: 'Write the name that was forgotten, or 全市 or "total" in the row of the whole.',
  },
  PC288: {
    title: 'Values that may be of a part only',
    message: ({ text, at, part }, way) =>
      `${factPlace(at, way)} says ${q(text)}: ${q(part)} is a part only, and the values were taken for those of all. Check that; if they are of all, reword it.`,
    cause:
      'A title, a section or the name of a sheet or file speaks of larger firms, one trade or one group of people, and the plan of all.',
    remedy:
      'Give the values of all, or leave the cells empty where there are none; reword the title where they are of all.',
  },
  PC289: {
    title: 'Another column of shares was not read',
    message: ({ header, first }) =>
      `The column ${q(header)} holds shares too, other ones than ${q(first)}. Its heading is not understood, so it was not read, and the values are those of ${q(first)}. Check that.`,
    cause:
      'A column holds percentages, and its heading does not tell of what. They may be other values of the same indicators.',
    remedy:
      'Nothing need be done where the column has no bearing on the verdicts. Where it is the one that counts, head it 完成值 or "value", and take the other away.',
  },
  PC290: {
    title: 'A file in the folder cannot be read',
    message: ({ kind }) =>
      kind === 'unfinished'
        ? 'This is what is left of a file that was not fetched or saved to its end, and was not read. Fetch or save it again; if the whole file is there, delete this one.'
        : kind === 'binary'
          ? 'This is neither a table nor text, and was not read. If it holds data, save them as .xlsx or .csv.'
          : `${UNREAD_KINDS[kind]} If it has nothing to do with the data, leave it.`,
    cause:
      'Beside data files the folder has documents, pictures or the like, or files that were not fetched to their end. They may hold data, which were not evaluated. A file that bears the name of a county is taken for what that county sent, and is an error where it cannot be read, unless it was only fetched in part.',
    remedy:
      'Save what holds data as .xlsx or .csv. Nothing need be done for the others; they may be moved elsewhere.',
  },
  PC291: {
    title: 'A file in the folder is no data',
    message: ({ name, isHidden = false }) =>
      isHidden
        ? `${q(name, PATH)} is a hidden file or folder, and was not read. If it does hold data, show it, or name it in the command.`
        : `${q(name, PATH)} is text, a web page, a rule file or a script, and was not read as data. If it does hold data, name the file itself.`,
    cause:
      'Notes, rule files (.yaml), scripts and reports in JSON, HTML or XML that lie in a folder are not what was sent; nor is a .txt file without a header, or what is hidden.',
    remedy: 'Nothing need be done. Name a file itself if it does hold data, or save it as .csv.',
  },
  PC292: {
    title: 'A report that plancheck wrote',
    message: () => 'The file is a report that plancheck wrote, and no data; it was not read.',
    cause: 'A report (CSV or workbook) lies in the folder of the data, or was named as a data file.',
    remedy:
      'Nothing has to be done. Keep reports out of the folder of the data; to hold two of them side by side, use plancheck compare.',
  },
  PC293: {
    title: 'A value of another scale than its like',
    message: ({ text, indicator, others }) =>
      `${q(indicator)} is given as ${q(text)}, while its other values, or its target, are about ${q(others)}. Check the percent sign and the unit.`,
    cause:
      'A share of less than 1 % is near to the other values and the target only if it is taken for a fraction, as 0.91% for 91%; or the number of one county is a thousand times more or fewer than those of the others, as where 万 is written twice or not at all. The value was used as it is written.',
    remedy: 'Correct what is wrong, as 0.91% to 91%. Nothing need be done where the value is right.',
  },
  PC294: {
    title: 'A value bears another unit than what stands around it says',
    message: ({ text, indicator, own, unit }) =>
      `${q(indicator)} is given as ${q(text)}, in ${q(own)}, while the column of units, the heading or the title says ${q(unit)}. It was used in ${q(own)}. Check which is right.`,
    cause:
      'A cell bears a unit or a percent sign, and the column of units, its heading, a title or the name of the sheet gives another, as where 92% stands in a column per mille. The value was used in the unit that stands in its cell.',
    remedy: 'Correct what is wrong, so that all say the same. Nothing need be done where the cell is right.',
  },
  PC295: {
    title: 'Values that are preliminary or not verified',
    message: ({ text, at, doubt }, way) =>
      `${factPlace(at, way)} says ${q(text)}: the values are ${doubt === 'preliminary' ? 'preliminary' : 'not verified'}. They were used; the verdict is as final as they are.`,
    cause:
      'A title, a heading, a section, a line under the table, a remark, or the name of the sheet or file says that the values are preliminary, or that nobody has verified them.',
    remedy: 'Nothing has to be done. Evaluate again once the values are final.',
  },
  PC296: {
    title: 'Numbers that only count the rows of a table',
    message: ({ row, name }) =>
      `The numbers of the rows begin at 1 and go on by one; ${row} is not the plan's number of ${q(name)}. The names were used, and not the numbers.`,
    cause:
      'A form numbers its rows itself, since it holds only some indicators, or those of several counties one after the other, so that its numbers are not those of the plan.',
    remedy: 'Nothing has to be done. The numbers of the plan itself would not be remarked on.',
  },
  PC297: {
    title: 'Done later than the time of the value',
    message: ({ heading, text, value, indicator, year, asOf }) =>
      `${q(heading)} is ${q(text)}, after ${cut(asOf ?? `the end of ${year}`)}, while ${q(indicator)} is given as ${q(value)} for ${cut(asOf ?? String(year))}. Both cannot be, so the value was not used. Correct the day or the value; if the column tells by when it must be done, call it 完成时限 (deadline).`,
    cause:
      'A row says that something is done, or that an institution is there, and that this came about after the year of the value, or after the day on which it was handed in.',
    remedy:
      'Write 未完成 or 推进中 where it was not done by then; correct a wrong day; call a column of deadlines 完成时限.',
  },
  PC298: {
    title: 'A day later than the time of the value',
    message: ({ heading, text, value, indicator, year, asOf }) =>
      `${q(heading)} is ${q(text)}, after ${cut(asOf ?? `the end of ${year}`)}, while ${q(indicator)} is given as ${q(value)} for ${cut(asOf ?? String(year))}. Check that this was measured.`,
    cause:
      'Something was planned, or done, for after the year of the value or the day on which it was handed in: the value may not have been measured.',
    remedy:
      'Nothing is to be done where it came early; else write what was there at that time, or leave the cell empty.',
  },
  PC299: {
    title: 'More trouble of one kind is not listed',
    message: ({ code, more, limit }) =>
      `${more} more ${code} ${more === 1 ? 'is' : 'are'} not listed (at most ${limit} of a kind for each file). Correct those listed and run again to see the rest.`,
    cause:
      'One file has so much trouble of one kind that the rest is only counted. Result and exit code take all of it into account.',
    remedy: 'Trouble of one kind mostly has one reason. Correct what is listed and run again.',
  },
  PC300: {
    title: 'Some text was not understood',
    message: ({ text }) => `${q(text)} was not understood in full; what was not has no part in the verdicts.`,
    cause:
      'A note, a title or a remark says more than places, times, indicators and what values are, and may bear on the values.',
    remedy:
      'Read it: what it says of the place, year or nature of values belongs in a title, a heading or a column of its own. Otherwise nothing need be done.',
  },
  PC301: {
    title: 'A value stands outside the cells',
    message: ({ text, count }) =>
      `A box, a shape or a page header says ${q(text)}${count > 1 ? ` (the first of ${count} values there)` : ''}. Only values in cells are read, so it was not used. Write it into a cell if it should count.`,
    cause:
      'A value stands in a text box, a shape or a header of pages, in no row and no column, so that nobody can tell what it is of.',
    remedy: 'Write it into its cell if it should count. What only explains may stay.',
  },
  PC302: {
    title: 'What a bare number counts in cannot be told',
    message: ({ text, indicator, unit, at, other }, way) =>
      at
        ? `The value ${q(text)} of ${q(indicator)} has no unit, and ${factPlace(at, way)} says ${q(unit)} beside another table; whether that is its unit, too, cannot be told, so it was not used. Write the unit over each table, or behind the value.`
        : other
          ? `The value ${q(text)} of ${q(indicator)} has no unit, and what stands over and under its table says both ${q(unit)} and ${q(other)}; which is meant cannot be told, so it was not used. Write the unit behind the value.`
          : `The value ${q(text)} of ${q(indicator)} has no unit in its row, where other rows name ${q(unit)}; whether that is its unit, too, cannot be told, so it was not used. Write the unit in every row.`,
    cause:
      'A sheet or file holds several tables, and the unit stands only under the last of them or between two, so that it may be that of one alone; or two units that could both be meant are said of one table; or a row leaves its unit blank, which may be the rest of a merged cell. The values may differ by a thousand times or more.',
    remedy:
      'Write the unit of each table; one for all of them above the first table, or as 以上各表单位 ("unit of all tables above") with its name. Where there are several units, write them behind the values.',
  },
  PC303: {
    title: 'A file names no place beside others that do',
    message: ({ file, plan }) =>
      `Other files are each of one county, and ${q(file, PATH)} names no place, so its values were taken for those of ${q(plan)} as a whole. If they are a county’s, name it in the title or in the name of the file; if not, name ${q(plan)} there.`,
    cause:
      'Several files are read at once, some of them each of one county, and another names no place in its title, in its sheets or in its own name. Its values are taken for those of the whole.',
    remedy:
      'Name the place in the title or in the name of the file, for the whole as well, or give it with --area.',
  },
};

/** Paths are told apart by their ends, and lists by their members, so more of them is shown than of a value. */
const PATH = 160;
const LIST = 300;

function q(value: string, longest?: number): string {
  return `"${cut(value, longest)}"`;
}

/** Ends the clause before it, with the nearest name where there is one. */
function perhaps(nearest: string | null): string {
  return nearest === null ? '.' : `; did you mean ${q(nearest)}?`;
}

/** The indicator, and which of its cells where it is not the value. */
function cellOf(indicator: string, field: ValueField): string {
  const part = { value: '', numerator: ' (numerator)', denominator: ' (denominator)' }[field];
  return q(indicator) + part;
}

function subject(area: string | null, year: number): string {
  return `${area === null ? 'overall' : cut(area)}, ${year}`;
}

function plural(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}

function values(count: number): string {
  return plural(count, 'value');
}

/** A plain year may be evaluated too; it then bears its own number as its name. */
function occasion(checkpoint: string, year: number): string {
  return checkpoint === String(year)
    ? `${year}`
    : `the ${cut(resultsEn.checkpoint(checkpoint))} evaluation of ${year}`;
}

function levelEn(level: string): string {
  return wordFor(resultsEn.level, level) ?? cut(level);
}

const YAML_WORDS: { readonly [M in YamlMistake]: string } = {
  unquoted:
    'A value that starts with a sign such as ">" or "@" must stand in quotes. Write for example target: ">= 90%".',
  'double-key': 'The same key stands twice. Keep only one of the two.',
  tab: 'The line is indented with a tab. Indent with spaces instead.',
  'open-quote': 'A quote is opened and not closed. Add the missing quote.',
  'open-bracket': 'A bracket is opened and not closed. Add the missing "]" or "}".',
  layout:
    'The indentation or a colon is wrong here. Write "key: value" with a space after the colon, and start the lines of one block in one column.',
  'several-documents':
    'The file holds several documents. Remove the "---" between them, and keep one plan a file.',
  anchor: 'An anchor ("&") or an alias ("*") is not written as it must be. Write the content out instead.',
  tag: 'A rule file may not use tags, which start with "!". Remove the tag and write the plain value.',
  directive: 'The directive at the top, which starts with "%", is not known. Delete its line.',
  escape:
    'Within double quotes a backslash is followed by a character that it cannot stand before. Write it twice, or use single quotes.',
  key: 'A key must be plain text. Write a word as the key.',
  'long-key': 'A key is too long. Check whether a colon is missing; a key has at most 1024 characters.',
  encoding: 'The file is not in UTF-8, or it is damaged. Save it as UTF-8.',
  token:
    'Something stands here that does not belong, or the indentation is wrong. Check the indentation, colons and quotes of this line and the one before.',
  'too-much': 'The content is nested too deep here and was not read. Keep to the form of rule files.',
};

const SHAPES: { readonly [S in Shape]: string } = {
  string: 'text (put a number in quotes)',
  int: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a block of keys',
  record: 'a block of keys',
  'YYYY-MM-DD': 'a date such as "2023-12-31"',
  'checkpoint-name':
    'characters, small letters, digits and hyphens, such as "midterm" or "年中调度" (but not "all")',
  'kebab-case': 'small letters, digits and hyphens, such as "hazard-declaration-rate"',
  'every unit once': 'a list that names every unit once',
  'GB/T 2260': 'a division code of six digits, such as "131100"',
  YYYY: 'a year of four digits, such as "2023"',
};

const COMPARISONS = { '>=': 'at least', '<=': 'at most', '>': 'more than', '<': 'less than' };

function shapeEn(word: string): string {
  const [, comparison = '', bound = ''] = /^(>=|<=|>|<) (\S+)$/.exec(word) ?? [];
  const compared = wordFor(COMPARISONS, comparison);
  if (compared !== null) return `${compared} ${cut(bound)}`;
  return wordFor(SHAPES, word) ?? `the required form (${cut(word)})`;
}

function shapesEn(expected: string): string {
  return [...new Set(expected.split(' | ').map(shapeEn))].join(' or ');
}

function schemaEn(path: string, problem: SchemaProblem): string {
  const key = path === '' ? 'The file' : `Key ${q(path)}`;
  switch (problem.type) {
    case 'unknown-key':
      return `${key} is not known${perhaps(problem.nearest)} ${choicesEn('Known here', problem.allowed)}`;
    case 'missing':
      return `${key} is required and missing. Add it.`;
    case 'not-one-of':
      if (isBlank(problem.value)) return `${key} is empty. ${choicesEn('Allowed', problem.allowed)}`;
      return `${key} cannot be ${q(problem.value)}${perhaps(problem.nearest)} ${choicesEn('Allowed', problem.allowed)}`;
    case 'wrong-type':
      if (isBlank(problem.value)) return `${key} is empty. Write ${shapesEn(problem.expected)}.`;
      return `${key} is ${q(problem.value)}, which is of the wrong type. Write ${shapesEn(problem.expected)}.`;
    case 'bad-form':
      return badFormEn(key, problem);
    case 'bad-key':
      return `${key} has the name ${q(problem.key)}, which is not of the right form. Write ${shapeEn(problem.form)}.`;
  }
}

function badFormEn(key: string, { value, form }: Extract<SchemaProblem, { type: 'bad-form' }>): string {
  if (isBlank(value)) return `${key} is empty. Fill it in, or delete the key if it is not needed.`;
  return `${key} is ${q(value)}, which is not of the right form. Write ${shapeEn(form)}.`;
}

function choicesEn(head: string, allowed: readonly string[]): string {
  return allowed.length === 0 ? 'Delete or correct it.' : `${head}: ${cut(allowed.join(', '), LIST)}.`;
}

function targetEn({ target, reason, unit, example }: DiagnosticParams['PC103']): string {
  switch (reason) {
    case 'change':
      return `Target ${q(target)}: expected a comparison and a percentage after change, for example ${q(example)}.`;
    case 'points':
      return `Target ${q(target)}: expected a comparison and a number of percentage points, without "%", after points, for example ${q(example)}.`;
    case 'difference':
      return `Target ${q(target)}: expected a comparison, a number and the indicator’s unit after difference, of a count or a quantity; of a rate write points. For example ${q(example)}.`;
    case 'within':
      return `Target ${q(target)}: expected a number above 0 after within, in the indicator’s unit (of rates in percentage points, without "%"), for example ${q(example)}.`;
    case 'points-unit':
      return `Target ${q(target)} is in percentage points, but the indicator’s unit is ${q(unit)} and not "%". Write for example ${q(example)}.`;
    case 'number':
      return `Target ${q(target)}: expected a number and its unit after ${q(openingOperator(target))}, for example ${q(example)}.`;
    case 'unit':
      return `Target ${q(target)}: its unit is missing or does not fit the indicator’s unit ${q(unit)}. Write for example ${q(example)}.`;
    case 'kind':
      return `Target ${q(target)}: an indicator of this kind cannot have it. Write for example ${q(example)}.`;
    case 'share-of-count':
      return `Target ${q(target)} is a percentage, but the indicator is a count. Where every county must have one, write kind: coverage; for a rate, kind: rate; for a number of things, a target such as ${q(example)}.`;
    case 'form':
      return `Target ${q(target)}: expected a comparison and a number, for example ${q(example)}, or one of rising, falling and attested.`;
  }
}

function comparisonEn({ id, problem, nearest }: DiagnosticParams['PC140']): string {
  switch (problem) {
    case 'unknown':
      return `The plan has no series ${q(id)}${perhaps(nearest)} One that is not in the table is listed under references.`;
    case 'itself':
      return `Indicator ${q(id)} cannot be compared with itself.`;
    case 'several':
      return `The row ${q(id)} has several series; say with which of them to compare.`;
    case 'unit':
      return `${q(id)} has another unit than this indicator, so they cannot be compared.`;
  }
}

function caseEn({ problem, value, nearest, known }: DiagnosticParams['PC120']): string {
  switch (problem) {
    case 'indicator':
      return `The plan has no indicator of row or id ${q(value)}${perhaps(nearest)} Correct the case.`;
    case 'year':
      return `The year ${q(value)} is not between the indicator’s base and final year. Correct the case.`;
    case 'occasion':
      return `The plan has no checkpoint ${q(value)}${perhaps(nearest)} It has ${cut(known, LIST)}; a year of four digits will do too.`;
  }
}

function parentEn({ parent, problem, chain, nearest }: DiagnosticParams['PC130'], way: Ways): string {
  switch (problem) {
    case 'unknown':
      return `There is no plan ${q(parent, PATH)} to take over${perhaps(nearest)} Write the id of a plan that is loaded, or the path of a rule file.`;
    case 'cycle':
      return `The plans extend each other in a circle: ${cut(chain, LIST)}. Delete one of the extends.`;
    case 'depth':
      return `There are more than five levels: ${cut(chain, LIST)}. Extend a plan further up instead.`;
    case 'broken':
      return `The plan ${q(parent, PATH)} has faults itself and cannot be taken over. Correct it first, ${way.checkPlan}.`;
    case 'unfit':
      return `What is taken over from ${q(parent, PATH)} does not go with what this plan changes: see ${cut(chain, LIST)}. Write that in this plan too.`;
    case 'too-many':
      return `With those of ${q(parent, PATH)} all plans together take over too many rows. Read fewer rule files at a time.`;
  }
}

function absentEn({ what, id, parent, nearest }: DiagnosticParams['PC131']): string {
  switch (what) {
    case 'override':
      return `Plan ${q(parent)} has no row ${q(id)}${perhaps(nearest)} A new row needs a name and a target.`;
    case 'drop':
      return `Plan ${q(parent)} has no row ${q(id)}${perhaps(nearest)} Correct it, or take it out of drop.`;
    case 'checkpoint':
      return `Plan ${q(parent)} has no checkpoint ${q(id)}${perhaps(nearest)} Correct or delete it.`;
  }
}

function dateEn({ key, date, problem, year }: DiagnosticParams['PC108']): string {
  switch (problem) {
    case 'calendar':
      return `The date ${q(date)} of ${q(key)} is not in the calendar. Correct it, for example to "2023-12-31".`;
    case 'order':
      return `The dates of ${q(key)} are out of order: ${cut(date)}. Put opens, due_strict and due from early to late.`;
    case 'year':
      return `The date ${q(date)} of ${q(key)} is neither in the checkpoint’s year ${year} nor in the next. Correct the date or the year.`;
  }
}

const YAML_FEATURES: { readonly [W in DiagnosticParams['PC109']['what']]: string } = {
  tag: 'A rule file may not use YAML tags, which start with "!". Remove the tag and write the plain value.',
  alias: 'The aliases of the file, which start with "*", make too much of it. Write the content out instead.',
  unresolved:
    'This alias, which starts with "*", has no anchor. Put text that starts with "*" in quotes, or write the content out.',
  cycle:
    'This alias, which starts with "*", stands for content that holds the alias itself. Write the content out instead.',
  depth: 'The content is nested too deep here and was not read. A rule file has a few levels only.',
  size: 'The file is too large to be a rule file and was not read. A rule file stays below 1 MB and 60,000 lines, keys and items.',
};

const RULE_FILES: { readonly [P in FileProblem | PackProblem]: string } = {
  'pack-damaged': 'This pack of rule files is cut off or damaged, and nothing of it was read. ',
  'pack-newer':
    'This pack of rule files was made by a later version of plancheck. Install that version, or have the folder sent.',
  'pack-size': 'A pack of rule files has 16 MiB at most; this is more. Pack the folders in it one by one.',
  'pack-changed':
    'This rule file is not the one that was packed, so that nothing of the pack was read. Get the pack anew; to change a rule file, change it in its folder and pack it again.',
  'pack-name':
    'A name in this pack of rule files leads out of it, is no name of a rule file, or stands twice; nothing of it was read. Get it anew from whom you know.',
  'not-found': 'There is no such rule file or folder. Check the path and the name.',
  directory: 'This is a folder, and a rule file is needed here. Name the file.',
  permission: 'There is no permission to read this rule file. Get permission and try again.',
  'not-a-file': 'This is not an ordinary file but perhaps a device or a pipe. Name an ordinary rule file.',
  'empty-folder':
    'The folder holds no rule files. Put files ending in .yaml into it, or name another folder.',
  'no-match': 'No rule file matches this pattern. Check the pattern and the folder it starts from.',
  'too-large': 'The rule file is too large to be one. Check which file is named.',
  'too-many':
    'The folder holds more files than are read from one. Name the folder in it that holds the rule files.',
  outside:
    'This link leads out of the folder that was named and was not followed. Name what it leads to by itself.',
  'bad-name': 'The name of this file is not UTF-8, so that it cannot be opened. Rename it.',
  'no-rules':
    'This file does not say that it is a rule file, and nothing of it is shown. A rule file says schema: plancheck/plan@1.',
  changed: 'The rule file changed while it was being read. Try again once it is no longer being written.',
  read: 'Reading the rule file failed. Check the disk or the network and try again.',
};

const DATA_FILES: { readonly [P in FileProblem]: string } = {
  'not-found': 'There is no such data file or folder. Check the path and the name.',
  directory: 'This is a folder, and a data file is needed here. Name the file.',
  permission:
    'There is no permission to read this data file. Get permission, or close the program that uses it, and try again.',
  'not-a-file':
    'This is not an ordinary file but perhaps a device or a pipe. Name an ordinary file, or "-" to read standard input.',
  'empty-folder': 'The folder holds no data files. Put data files into it, or name another folder.',
  'no-match': 'No data file matches this pattern. Check the pattern and the folder it starts from.',
  'too-large':
    'The data file is larger than may be read. Split it into several, or delete what is not needed.',
  'too-many':
    'The folder holds more files than are read from one. Name folders in it, or use --raise-limits.',
  outside:
    'This link leads out of the folder that was named and was not followed. Name what it leads to by itself.',
  'bad-name': 'The name of this file is not UTF-8, so that it cannot be opened. Rename it.',
  'no-rules': 'This is no data file.',
  changed: 'The data file changed while it was being read. Try again once it is no longer being written.',
  read: 'Reading the data file failed. Check the disk or the network and try again.',
};

const PLAN_PROBLEMS: { readonly [P in DiagnosticParams['PC111']['problem']]: string } = {
  'end-before-start':
    'The years of the period are out of order. In period, end must not be before start, and base must be before end.',
  'no-checkpoints':
    'The plan has no checkpoint. Add at least one under checkpoints, for example final: { year: 2025 }.',
  'no-indicators': 'The plan has no indicator. Add at least one under indicators.',
};

function otherEncodingEn(encoding: string, way: Ways): string {
  return /^utf-?8$/i.test(encoding)
    ? `or name its encoding ${way.by('encoding', 'gb18030')}`
    : `or name its real encoding ${way.by('encoding', 'utf-8')}`;
}

const CELL_PROBLEMS: { readonly [P in CellProblem]: (text: string) => string } = {
  'formula-without-value': () =>
    'The cell is a formula whose result was not saved. Open and save the file in a spreadsheet program, or write the value itself.',
  'formula-stale': () =>
    'The cell is a formula whose saved result may not be what is seen when the file is opened (the file asks to be recalculated then, or was saved without calculating); it was not used. Open and save the file in a spreadsheet program, or write the value itself.',
  'error-value': (text) =>
    `The result of the cell’s formula is the error ${q(text)}. Correct the formula, or write the value itself.`,
  'struck-out': (text) =>
    `The content ${q(text)} of the cell is struck out or hidden and was not used. Clear the cell, or take the line off and show it.`,
  unseen: (text) =>
    `The content ${q(text)} of the cell is in the colour of what it stands on, so that nobody sees it, and was not used. Give it a colour that is seen, or clear the cell.`,
  covered: () =>
    'The cell lies under a merged one and holds something that nobody sees and that was not used. Unmerge the cells, or clear what is under them.',
  random: (text) =>
    `The cell is a formula of random numbers, whose result is another one each time the file is opened, so the ${q(text)} that was saved was not used. Write the value itself.`,
  'given-twice': (text) =>
    `The file holds this cell twice with different contents, the later being ${q(text)}. Open the file in a spreadsheet program, correct the cell, and save it again.`,
};

const WORKBOOK_PROBLEMS: { readonly [P in WorkbookProblem]: string } = {
  encrypted: 'The workbook is protected by a password. Take the password off and save it again.',
  corrupt:
    'The workbook is damaged or incomplete. Open and repair it in a spreadsheet program, and save it again.',
  'too-large':
    'The workbook holds more than may be read. Delete what is not needed, or save the table as CSV.',
  unsupported: 'This is no workbook that can be read. Save it as .xlsx, .xls, .ods or .csv.',
  'no-sheet':
    'No sheet of the workbook holds a table. A header needs at least indicator, year and value, or years or indicators as column heads.',
};

const LIMITED: { readonly [L in Limited]: string } = {
  bytes: 'bytes',
  'unpacked-bytes': 'bytes when it is unpacked',
  letters: 'letters of text',
  cells: 'cells',
  columns: 'columns',
  'shared-texts': 'shared texts',
  parts: 'parts',
  piece: 'bytes between two tags',
  levels: 'elements within one another',
  elements: 'elements that are read at one go',
};

function beyondEn({ of, most }: FileLimit): string {
  return `more than ${amountEn(most)} ${LIMITED[of]}`;
}

function amountEn(amount: number): string {
  return String(amount).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

const COPY_TABLE_EN = 'Copy its table into a spreadsheet and save that as .xlsx.';
const SAVE_EN = 'Open it in a spreadsheet program and save it as .xlsx.';
const ASK_EN = 'Ask the sender for the spreadsheet itself, or type the table into an .xlsx file.';

const UNREAD_KINDS: { readonly [K in UnreadKind]: string } = {
  xlsb: 'The file is a binary Excel workbook (.xlsb), which is not read. Open it in Excel and save it as .xlsx.',
  'old-xls': `The file is a workbook of Excel 95 or earlier, which is not read. ${SAVE_EN}`,
  numbers:
    'The file is a document of Apple’s Numbers or its kin, which is not read. Export it from Numbers to Excel (.xlsx).',
  wps: `The file is in an office program’s own format, an early one of WPS perhaps, and holds no workbook that can be read. Open it in WPS and save it as .xlsx.`,
  uof: 'The file is a UOF document, which is not read. Open it in WPS and save it as .xlsx.',
  sylk: `The file is a SYLK table (.slk), which is not read. ${SAVE_EN}`,
  dif: `The file is a DIF table (.dif), which is not read. ${SAVE_EN}`,
  mhtml: `The file is a single-file web page (.mht), which is not read. ${SAVE_EN}`,
  html: 'The file is a web page without a table, perhaps a system’s page for signing in or for an error. Export it from the system again.',
  docx: 'The file is a Word document (.docx) without a table. Values are read from its tables only.',
  doc: `The file is a Word document (.doc), which is not read. ${COPY_TABLE_EN}`,
  pptx: `The file is a presentation (.pptx), which is not read. ${COPY_TABLE_EN}`,
  ppt: `The file is a presentation (.ppt), which is not read. ${COPY_TABLE_EN}`,
  odt: `The file is an OpenDocument file, but no spreadsheet. ${COPY_TABLE_EN}`,
  rtf: `The file is an RTF document, which is not read. ${COPY_TABLE_EN}`,
  pdf: `The file is a PDF, which is not read. ${ASK_EN}`,
  scan: 'The file is a PDF of pictures without any text, as scanners make them. Have its text recognised first, or type the table.',
  ofd: `The file is an OFD document, which is not read. ${ASK_EN}`,
  image: `The file is a picture, which is not read. ${ASK_EN}`,
  archive: 'The file is an archive of files. Unpack it, and read what is in it.',
  message: 'The file is an Outlook message, which is not read. Save its attachments, and read those.',
  xml: 'The file is an XML document, but no spreadsheet. Export the table as .xlsx or .csv.',
};

function plainUtf16En(way: Ways): string {
  return `for UTF-16 text without a mark, ${way.set('encoding', 'utf-16le')}.`;
}

const TABLE_PROBLEMS: { readonly [P in DiagnosticParams['PC202']['problem']]: string } = {
  empty: 'The file is empty. Fill in a header and data.',
  'no-header':
    'No header row was found. Put one above the data, with at least the columns indicator, year and value.',
  traditional:
    'The header is in traditional characters, and headers and names are only known in simplified ones, so nothing was read. Convert the file ("繁转简" under "审阅" in Excel or WPS) and send it again.',
  'no-rows': 'There are no rows under the header. Add one row for each value.',
  binary:
    'The file is neither a table nor text, and may be a program, a picture or damaged. Save it as "CSV UTF-8" or .xlsx; ',
};

const CSV_FAULTS: { readonly [F in CsvFault]: string } = {
  CSV_QUOTE_NOT_CLOSED:
    'A quote is opened in this row and never closed. Add the missing quote, or remove the one too many.',
  CSV_INVALID_CLOSING_QUOTE:
    'A quote is followed by something other than a delimiter. Within a quoted cell, write a quote twice.',
  CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE:
    'Text follows the closing quote of a cell. Move it inside the quotes, or delete it.',
  CSV_RECORD_INCONSISTENT_FIELDS_LENGTH:
    'This row has another number of cells than the others. Add the missing cells, and quote cells that hold a comma.',
  TOO_MANY_COLUMNS:
    'This row has too many cells to be data. Check the delimiter, and delete the columns that are not needed.',
  TOO_MANY_LINES:
    'Up to this row there is too much text in a row without a value to be data; nothing from here on is read. Delete the text that is no data.',
  TOO_MANY_TABLES:
    'The file holds too many tables; nothing from this row on is read. Split it into several files.',
  CSV_MAX_RECORD_SIZE:
    'This row is too long to be data. Check that its quotes match and that the file is CSV.',
};

const HINTS: { readonly [H in ValueHint]: string } = {
  number:
    'cannot be read as a number. Write for example "92.5%", "1234" or "11.29万人", or "/" if there is no data.',
  whole: 'is not a whole number. Write "1234" or "11.29万", or "/" where there is no data.',
  presence:
    'does not say whether there is one. Write a whole number such as "1" or "0", or "yes" or "no", or "/" if there is no data.',
  answer: 'does not say whether it is done. Write "yes", "in progress" or "no", or "/" if there is no data.',
  'no-or-missing': 'may mean zero or no data. Write "0" or "/".',
  'fraction-text':
    'may be a fraction or a date. Write its parts in the numerator and denominator columns, or the percentage beside it, as in "9/10（90%）".',
  coverage:
    'does not say what share is covered. Write a percentage, as in "90%", give numerator and denominator, or report each county in a row of its own.',
  direction:
    'names a direction, and neither the name of the indicator nor its rule file says which way its numbers count. Write direction: rise or fall in the rule file first.',
  growth:
    'cannot be read. Write a number and its unit, as in "5%"; with a minus, as in "-3.2%", where it went the other way than the name says.',
  ticked: 'does not show which answer is ticked. Tick one, as in "☑是☐否", or write "yes" or "no".',
  remark:
    'has a remark that may mean another value, another time, or something that was not measured. Write the measured value alone, and the rest into the note column.',
  scientific:
    'is in scientific notation, rounded above the last whole digit. Write all its digits; in a spreadsheet, format the column as a number.',
  shown:
    'has in brackets what a person sees, which is not what is stored (by the number format, or since a part of it cannot be seen); which of them is meant is not known. Clear the formats of the cell and write the value anew.',
  hidden:
    'is stored in the cell, of which its number format (such as ;;;) or a sheet that shows no zeros shows nothing, so it may have been hidden on purpose. Set the format to General, have zeros shown, and write the value anew, or "/" where there is no data.',
};

function partsEn({ text, parts, ratio, indicator }: DiagnosticParams['PC209']): string {
  const given = `The value ${q(text)} of ${q(indicator)} does not agree with ${q(parts)}`;
  if (ratio === '0/0') {
    return `${given}: over a denominator of 0 there can be no value. Correct the two, or clear the value.`;
  }
  return `${given}, which is ${q(ratio)}. Correct whichever is wrong, or give only numerator and denominator.`;
}

/** Names joined as Chinese joins them. */
function listed(names: string): string {
  return cut(names.split('、').join(', '), LIST);
}

function planEn({ text, nearest, several, known }: DiagnosticParams['PC210'], way: Ways): string {
  if (several !== '') {
    return `The name ${q(text)} fits several plans: ${listed(several)}. Write the id of the one that is meant.`;
  }
  return `There is no plan ${q(text)}${perhaps(nearest)} There are plans of ${listed(known)}. ${way.ownPlan}`;
}

function unreadColumnEn({ header, reason }: DiagnosticParams['PC220']): string {
  if (header === '')
    return 'This column has no header, but has content from this row on, which was not read. Check whether cells are shifted, and give the column a header if it should be read.';
  if (reason === 'remark') return `The column ${q(header)} holds remarks and no values, and was not read.`;
  if (reason === 'half')
    return `The column ${q(header)} is half a ratio, and nothing goes with it, so it was not read. Add the other half if it should be.`;
  return `The header ${q(header)} is not one that is known, so its column was not read. If it should be, rename it to indicator, year, value, county or note.`;
}

const CODE = /^\d{6}(?:\d{3}|\d{6})?$/;
/** What is within a county. */
const TOWN = /(?:乡|镇|街道|街道办事处|村|社区)$/;

function areaEn({ text, plan, nearest, units }: DiagnosticParams['PC211']): string {
  if (units === 0) {
    return `The plan of ${cut(plan)} lists no reporting units, so ${q(text)} is not known${perhaps(nearest)} If the value is of the whole, write ${q(plan)}; if it is of a part, list that part under units in the rule file, and do not pass it off as the whole.`;
  }
  if (CODE.test(text))
    return `${q(text)} is the code of a division, by which no reporting unit of ${cut(plan)} is told. Write its full name; a code may stand in a column of its own, 行政区划代码, beside that of the names.`;
  if (nearest === null && TOWN.test(text))
    return `The plan of ${cut(plan)} has no reporting unit ${q(text)}. The value of a town, a street or a village is not that of its county, and was not used. Give the county’s value, and do not leave the cell empty.`;
  return `The plan of ${cut(plan)} has no reporting unit ${q(text)}${perhaps(nearest)} Write a unit’s full name, or leave the cell empty for the whole.`;
}

const PART_OF_RATIO = /^(?:其中)?\s*[:：、]?\s*分[子母]|^(?:numerator|denominator)\b/i;

function indicatorEn({ text, plan, nearest }: DiagnosticParams['PC212'], way: Ways): string {
  if (PART_OF_RATIO.test(text))
    return `${q(text)} stands in a row of its own, so it is not known which indicator it is of, and it was not used. Give 分子 ("numerator") and 分母 ("denominator") columns of their own, in the row of the indicator.`;
  if (text === '') {
    return 'The row has no indicator name and no usable row number. Write the name of one of the plan’s indicators.';
  }
  if (/^\d+$/.test(text)) {
    return `The plan of ${cut(plan)} has no indicator in row ${q(text)}. Correct the row number, or write the indicator’s name.`;
  }
  if (nearest === text) {
    return `The name ${q(text)} fits several indicators of the plan of ${cut(plan)}. Write the full name or the id.`;
  }
  return `The plan of ${cut(plan)} has no indicator ${q(text)}${perhaps(nearest)} ${way.indicatorsOf(cut(plan))}`;
}

function rowEn({ row, name, rowName, nameRow }: DiagnosticParams['PC213']): string {
  const ofName = nameRow === null ? 'that indicator has no row number' : `that indicator is row ${nameRow}`;
  const ofRow = rowName === null ? `there is no row ${row}` : `row ${row} is ${q(rowName)}`;
  return `Row number ${row} does not belong to ${q(name)}: in the plan ${ofName}, and ${ofRow}. Correct the row number or the name.`;
}

const REQUIRED_COLUMNS: { readonly [F in RequiredField]: string } = {
  indicator:
    'The header has no column for the indicator. Add "indicator" or "指标", or "row" or "序号" for row numbers.',
  year: 'The header has no column for the year. Add "year" or "年份".',
  value:
    'The header has no column for the value. Add "value" or "数值", or both "numerator" and "denominator" ("分子" and "分母").',
};

/** To stand at the beginning of a clause as well as within one. */
function factPlace(at: FactPlace, way: Ways): string {
  switch (at.in) {
    case 'line':
      return `line ${at.line}`;
    case 'cover':
      return `line ${at.line} of the sheet ${q(at.sheet)}`;
    case 'heading':
      return `the heading ${q(at.text)}`;
    case 'sheet':
      return `the name of the sheet ${q(at.name)}`;
    case 'page':
      return 'the header or footer of the page, a text box or a comment,';
    case 'file':
      return `the name of the file ${q(at.name, PATH)}`;
    case 'option':
      return way.place(at.name);
    case 'plan':
      return `the plan, of its ${at.checkpoint === 'midterm' ? 'mid-term' : 'final'} evaluation,`;
  }
}

const SET_ASIDE: { readonly [R in SetAside | 'wider']: string } = {
  wider: 'values of the province or the nation',
  target: 'targets or plans',
  forecast: 'forecasts',
  share: 'shares of the target',
  change: 'changes',
  rank: 'ranks',
  earlier: 'values of an earlier year or day',
  average: 'averages',
  score: 'scores',
  void: 'values taken back',
  superseded: 'values before they were verified or corrected',
  part: 'values of a part of the year',
  slice: 'values of some only, beside those of all',
  interval: 'bounds of confidence or standard errors',
  statistic: 'the highest, the lowest, medians, or weighted or converted values',
  count: 'numbers that a rate is made of',
};

const WHAT_ACCEPTED: { readonly [W in DiagnosticParams['PC163']['what']]: string } = {
  plan: 'plan',
  indicator: 'indicator',
  area: 'reporting unit',
  code: 'code',
};

const DOUBTS: Readonly<Record<RemarkProblem, string>> = {
  void: 'says that values are void or wrong',
  role: 'says that it was not measured',
  place: 'speaks of another place',
  year: 'speaks of another time',
  unit: 'speaks of another unit',
  unseen: 'speaks of how cells look, which this file does not tell',
  forecast: 'speaks of a forecast',
  earlier: 'speaks of an earlier year',
  doubt: 'says that it is incomplete or not verified',
  unclear: 'is not understood, and may make another value of it',
  none: 'says that there was nothing to measure or that nobody did, so that the cell should be blank or "not applicable"',
  unfound: 'speaks of values that were not found in the table',
  number: 'gives another number, and either may be meant',
};

const DENIED: Readonly<Record<RemarkDenial, (of: RemarkedValue) => string>> = {
  void: () => 'does not hold',
  role: () => 'was not measured',
  place: ({ area }) => `is not that of ${cut(area)}`,
  year: ({ year }) => `is not that of the whole of ${year}`,
  unit: () => 'counts in another unit',
  unseen: () =>
    'may be one of those that it speaks of, since this file does not tell how cells look (nor of the other values)',
};
