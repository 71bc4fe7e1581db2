import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent, MarkAreaComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { attendanceRate, expectedSoFar } from '../dataset/attendance.rules.js';
import type { DepartmentDataset } from '../dataset/department-dataset.js';
import { frenchPercent, plural } from '../dataset/french-figures.rules.js';
import { attendanceAnswer, headCountAnswer } from '../dataset/headlines.rules.js';

use([BarChart, GridComponent, LegendComponent, MarkAreaComponent, SVGRenderer]);

export interface Chart {
  id: string;
  /** The answer the chart gives, as its title. */
  title: string;
  /** The same figures in words. */
  alt: string;
  option: EChartsCoreOption;
  width: number;
  height: number;
}

const INK = '#1c2326';
const SOFT = '#5b666b';
const ACCENT = '#17505c';
const PALE = '#b7cbd0';
const FONT = 'Libertinus Serif';
const WIDTH = 500;
const BAR = 44;
const plain = { fontFamily: FONT, color: INK, fontSize: 11 };

/** Head counts per promotion, at entry and now (or at exit), against the promised band. */
export function headCountChart(dataset: DepartmentDataset): Chart {
  const shown = dataset.promotions;
  const { min, max } = shown[0]?.promised ?? { min: 0, max: 0 };
  const now = shown.map((p) => p.enrolledAtExit ?? p.enrolledToday);
  const moment = shown.map((p) => (p.enrolledAtExit === null ? 'aujourd’hui' : 'à la sortie'));
  const value = (color: string) => ({
    show: true,
    position: 'insideTop',
    distance: 6,
    ...plain,
    fontSize: 15,
    fontWeight: 'bold',
    color,
  });
  return {
    id: 'effectifs',
    title: headCountAnswer(dataset),
    alt: shown
      .map((p, i) =>
        p.enrolledAtEntry === null
          ? `${p.name} : pas encore entrée`
          : `${p.name} : ${p.enrolledAtEntry} à l’entrée, ${now[i] ?? 'inconnu'} ${moment[i]}`,
      )
      .concat(`Effectif promis : de ${min} à ${max} par promotion`)
      .join('. '),
    width: WIDTH,
    height: 200,
    option: {
      animation: false,
      textStyle: plain,
      grid: { left: 4, right: 76, top: 8, bottom: 40 },
      xAxis: {
        type: 'category',
        data: shown.map((p) => p.name),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: INK } },
        axisLabel: {
          ...plain,
          interval: 0,
          lineHeight: 15,
          formatter: (name: string, i: number) => `{bar|à l’entrée}{bar|${moment[i]}}
{name|${name}}`,
          rich: {
            bar: { ...plain, fontSize: 9, color: SOFT, width: BAR + 3, align: 'center' },
            name: { ...plain, fontWeight: 'bold' },
          },
        },
      },
      yAxis: {
        type: 'value',
        min: 0,
        max: Math.max(max, ...shown.map((p, i) => Math.max(p.enrolledAtEntry ?? 0, now[i] ?? 0))) + 1,
        show: false,
      },
      series: [
        {
          type: 'bar',
          data: shown.map((p) => p.enrolledAtEntry),
          barWidth: BAR,
          barGap: '7%',
          itemStyle: { color: PALE },
          label: value(INK),
          markArea: {
            silent: true,
            itemStyle: { color: '#efe9d8', borderColor: '#a99c72', borderWidth: 0.8, borderType: 'dashed' },
            label: {
              position: 'right',
              distance: 6,
              formatter: `effectif\npromis :\n${min} à ${max}`,
              align: 'left',
              ...plain,
              color: '#5f5530',
            },
            data: [[{ yAxis: min }, { yAxis: max }]],
          },
        },
        { type: 'bar', data: now, barWidth: BAR, itemStyle: { color: ACCENT }, label: value('#ffffff') },
      ],
    },
  };
}

const PARTS = [
  { key: 'present', word: 'présences', color: ACCENT, ink: '#ffffff' },
  { key: 'excused', word: 'absences justifiées', color: PALE, ink: INK },
  { key: 'unexcused', word: 'injustifiées', color: '#7d8a8f', ink: '#ffffff' },
  { key: 'unknown', word: 'non signées', color: '#ffffff', ink: INK },
] as const;

/** Half-days expected so far per promotion, by what became of them. */
export function attendanceChart(dataset: DepartmentDataset): Chart {
  const shown = dataset.promotions.filter(({ attendance }) => expectedSoFar(attendance) > 0);
  const rates = shown.map(({ attendance }) => attendanceRate(attendance) ?? 0);
  return {
    id: 'assiduite',
    title: attendanceAnswer(dataset),
    alt: shown
      .map(({ name, attendance: a }, i) =>
        [
          `${name} : ${frenchPercent(rates[i] ?? 0)} de présence sur ${plural(expectedSoFar(a), 'demi-journée attendue', 'demi-journées attendues')}`,
          `${plural(a.excused, 'absence justifiée', 'absences justifiées')}`,
          `${plural(a.unexcused, 'injustifiée')}`,
          `${plural(a.unknown, 'non signée')}`,
        ].join(', '),
      )
      .join('. '),
    width: WIDTH,
    height: 50 + shown.length * 31,
    option: {
      animation: false,
      textStyle: plain,
      grid: { left: 76, right: 16, top: 26, bottom: 20 },
      legend: {
        left: 72,
        top: 0,
        itemWidth: 11,
        itemHeight: 11,
        itemGap: 14,
        icon: 'rect',
        selectedMode: false,
        itemStyle: { borderWidth: 0.6, borderColor: INK },
        textStyle: { ...plain, fontSize: 10 },
      },
      xAxis: {
        type: 'value',
        min: 0,
        max: 100,
        interval: 25,
        splitLine: { show: false },
        axisLine: { show: true, lineStyle: { color: INK } },
        axisTick: { show: true },
        axisLabel: { ...plain, fontSize: 9, color: SOFT, formatter: (value: number) => `${value}\u00a0%` },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: shown.map(({ name }) => name),
        axisTick: { show: false },
        axisLine: { show: false },
        axisLabel: plain,
      },
      series: PARTS.map((part) => ({
        type: 'bar',
        name: part.word,
        stack: 'all',
        barWidth: 19,
        data: shown.map(({ attendance }) => (100 * attendance[part.key]) / expectedSoFar(attendance)),
        itemStyle: { color: part.color, borderColor: INK, borderWidth: 0.6 },
        label: {
          show: part.key === 'present',
          position: 'insideRight',
          formatter: ({ dataIndex }: { dataIndex: number }) =>
            `${frenchPercent(rates[dataIndex] ?? 0)} de présence`,
          ...plain,
          color: part.ink,
        },
      })),
    },
  };
}

/** The chart as a still SVG, without what ECharts numbers anew at each drawing: classes, hover styles, marks. */
export function chartSvg({ option, width, height }: Chart): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption(option);
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg.replace(/<style[\s\S]*?<\/style>/g, '').replace(/ (class|ecmeta_\w+)="[^"]*"/g, '');
}
