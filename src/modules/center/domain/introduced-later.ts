import type { RuleSet } from './rule-set.ts';

/**
 * Parameters that came with a later version of this software, as the law stood before them. An approved rule set never
 * changes, so one that was approved without them is read with these beneath; a new one must say them itself.
 */
export const introducedLater: Pick<RuleSet, 'key' | 'version' | 'parameters'> = {
  key: 'mot-cua',
  version: 1,
  parameters: {
    'government.levels': {
      value: ['PROVINCE', 'DISTRICT', 'COMMUNE'],
      basis: 'Luật Tổ chức chính quyền địa phương năm 2015',
      tag: 'MEM-H',
    },
    'unclaimed.reminderDays': { value: [0, 7, 30], unit: 'ngày', basis: 'Lựa chọn của phần mềm', tag: 'DEMO' },
    'unclaimed.archiveMonths': { value: 12, unit: 'tháng', basis: 'Lựa chọn của phần mềm', tag: 'DEMO' },
    'forms.set': { value: 'FORM_SET_2018', basis: 'Thông tư 01/2018/TT-VPCP', tag: 'MEM-H' },
  },
};
