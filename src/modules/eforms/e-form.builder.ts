import type { EForm, EFormField, EFormSection } from './domain/e-form.ts';

/** A field with good defaults: a line of text that may be left empty. */
export const aField = (key: string, own: Partial<EFormField> = {}): EFormField => ({
  key,
  label: `Mục ${key}`,
  kind: 'text',
  required: false,
  ...own,
});

export const aSection = (key: string, fields: EFormField[], own: Partial<EFormSection> = {}): EFormSection => ({
  key,
  title: `Phần ${key}`,
  fields,
  ...own,
});

/** Clearly made up: who founds a shop, perhaps through somebody else, and with whom. */
export const aForm = (own: Partial<EForm> = {}): EForm => ({
  key: 'giay-de-nghi',
  title: 'Giấy đề nghị đăng ký (mẫu thử nghiệm)',
  basis: 'Mẫu thử nghiệm',
  sections: [
    aSection('nguoi-de-nghi', [
      aField('ho-ten', { label: 'Họ và tên', required: true, prefill: 'applicant.name' }),
      aField('ngay-sinh', { label: 'Ngày sinh', kind: 'date', required: true, notAfter: 'today' }),
      aField('so-giay-to', { label: 'Số giấy tờ', kind: 'id_number', required: true, prefill: 'applicant.idNumber' }),
      aField('uy-quyen', { label: 'Nộp qua người được ủy quyền', kind: 'yes_no', required: true }),
      aField('nguoi-duoc-uy-quyen', {
        label: 'Người được ủy quyền',
        required: true,
        showWhen: { field: 'uy-quyen', in: ['yes'] },
      }),
    ]),
    aSection('co-so', [
      aField('ten-co-so', { label: 'Tên cơ sở', required: true, minLength: 3, maxLength: 40 }),
      aField('von', { label: 'Vốn', kind: 'money', required: true, min: 1_000_000, max: 10_000_000_000 }),
      aField('lao-dong', { label: 'Số lao động', kind: 'integer', min: 1, max: 10 }),
      aField('nganh', {
        label: 'Ngành nghề',
        kind: 'choices',
        required: true,
        options: [
          { key: 'an-uong', label: 'Ăn uống' },
          { key: 'ban-le', label: 'Bán lẻ' },
          { key: 'khac', label: 'Ngành khác' },
        ],
      }),
      aField('nganh-khac', { label: 'Ngành khác', required: true, showWhen: { field: 'nganh', in: ['khac'] } }),
      aField('hinh-thuc', {
        label: 'Hình thức',
        kind: 'choice',
        required: true,
        options: [
          { key: 'mot-minh', label: 'Một mình' },
          { key: 'cung-gop', label: 'Cùng góp vốn' },
        ],
      }),
    ]),
    aSection(
      'thanh-vien',
      [
        aField('ten-thanh-vien', { label: 'Họ tên thành viên', required: true }),
        aField('gop-bang', {
          label: 'Góp bằng',
          kind: 'choice',
          required: true,
          options: [
            { key: 'tien', label: 'Tiền' },
            { key: 'tai-san', label: 'Tài sản' },
          ],
        }),
        aField('tai-san-gop', {
          label: 'Tài sản góp',
          required: true,
          showWhen: { field: 'gop-bang', in: ['tai-san'] },
        }),
        aField('dong-y', { label: 'Đồng ý ủy quyền', required: true, showWhen: { field: 'uy-quyen', in: ['yes'] } }),
      ],
      { showWhen: { field: 'hinh-thuc', in: ['cung-gop'] }, repeat: { itemName: 'thành viên', min: 1, max: 3 } },
    ),
  ],
  ...own,
});
