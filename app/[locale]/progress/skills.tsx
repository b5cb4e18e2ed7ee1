import { getLocale, getTranslations } from 'next-intl/server';
import { formatNumber } from '@/lib/i18n/numbers';
import type { SkillStanding } from '@/lib/progress/standing';
import { Figure } from './figure';
import { SkillBars } from './skill-bars';

/** Below this, calling one skill stronger than another says more than is known. */
const standingGapMin = 0.1;

/** How settled each skill is that one has met, the most settled first. */
export async function Skills({ skills }: { skills: SkillStanding[] }) {
  const locale = await getLocale();
  const t = await getTranslations('shell.progress.skills');
  const names = await getTranslations('shell.skills');
  const nameOf = (skill: string) => (names.has(skill) ? names(skill) : skill.replaceAll('-', ' '));
  const shown = (value: number) => formatNumber(locale, value);
  const percent = (value: number) =>
    formatNumber(locale, value, { style: 'percent', maximumFractionDigits: 0 });

  const met = skills.filter(({ tried }) => tried > 0).sort((left, right) => right.standing - left.standing);
  const [best, least] = [met[0], met.at(-1)];
  if (!best || !least) return null;
  const sentence =
    best.standing - least.standing > standingGapMin
      ? t('sentence', { best: nameOf(best.skill), least: nameOf(least.skill) })
      : t('met', { count: met.length, n: shown(met.length) });
  return (
    <Figure
      id="skills"
      heading={t('heading')}
      sentence={sentence}
      table={{
        columns: [t('columnSkill'), t('columnSolved'), t('columnTried'), t('columnStanding')],
        rows: met.map(({ skill, solved, tried, standing }) => [
          nameOf(skill),
          shown(solved),
          shown(tried),
          percent(standing),
        ]),
      }}
    >
      <SkillBars
        bars={met.map(({ skill, standing, solved, partCount }) => ({
          skill,
          name: nameOf(skill),
          standing,
          text: t('ratio', { solved: shown(solved), total: shown(partCount) }),
        }))}
      />
    </Figure>
  );
}
