import type { PostedProcedure } from '../../procedures/index.ts';
import { words } from '../messages/index.ts';

/** In this order for ever; what a column means stands on the page of open data. */
export const CSV_COLUMNS = Object.keys(words('vi').openData.columns) as (keyof ReturnType<
  typeof words
>['openData']['columns'])[];

/** One procedure as a line of the CSV file; lists of one cell are separated by semicolons. */
export function csvRow({ procedure }: PostedProcedure, publicUrl: string): string[] {
  const { content } = procedure;
  const { yes, no } = words('vi').openData;
  const row: Record<(typeof CSV_COLUMNS)[number], string | number> = {
    ma: procedure.code,
    ten: content.name,
    linh_vuc: content.field,
    ma_co_quan: content.agency,
    co_quan: procedure.agencyName,
    ban: procedure.version,
    hieu_luc_tu: procedure.effectiveFrom,
    quyet_dinh: procedure.decisionNo,
    tiep_nhan_tai_trung_tam: procedure.receivedAtCenter ? yes : no,
    cap_thuc_hien: content.scope,
    muc_do_truc_tuyen: content.onlineLevel,
    doi_tuong: (content.audiences ?? []).join('; '),
    thoi_han: content.timeLimit.value,
    don_vi_thoi_han: content.timeLimit.unit,
    phi_le_phi_dong: content.charges.reduce((sum, { amountDong }) => sum + amountDong, 0),
    thanh_phan_ho_so: content.components.map(({ name }) => name).join('; '),
    ket_qua: content.result.name,
    can_cu_phap_ly: content.legalBasis
      .map(({ document, article }) => (article ? `${document}, ${article}` : document))
      .join('; '),
    dia_chi: `${publicUrl}/thu-tuc/${procedure.code}/ban/${procedure.version}`,
  };
  return CSV_COLUMNS.map((column) => String(row[column]));
}
