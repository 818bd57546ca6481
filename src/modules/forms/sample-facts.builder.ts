import type { Letterhead } from './domain/paper.ts';

/** Every person, address and number in these papers is invented. */
export const center: Letterhead = {
  parent: 'Văn phòng Ủy ban nhân dân tỉnh Kon Tum',
  name: 'Trung tâm Phục vụ hành chính công',
  place: 'Kon Tum',
  address: 'số 1 đường Trình Diễn, thành phố Kon Tum, tỉnh Kon Tum',
  phone: '0260 000 0000',
};
export const department: Letterhead = {
  ...center,
  parent: 'Ủy ban nhân dân tỉnh Kon Tum',
  name: 'Sở Kế hoạch và Đầu tư',
};
export const person = {
  name: 'Trần Thị Thử Nghiệm',
  address: 'số 12 đường Minh Họa, phường Ví Dụ, thành phố Kon Tum, tỉnh Kon Tum',
  phone: '0900 000 001',
  email: 'thu@vidu.example',
};
export const procedure = { code: '1.001612', name: 'Đăng ký thành lập hộ kinh doanh' };
export const dossierCode = '000.00.07.H34-261123-0012';
export const reference = { text: dossierCode, isCode: true };
export const contact = { name: 'Lê Văn Giả Định', title: 'Chuyên viên', phone: '0260 000 0003' };
export const giver = { agency: center.name, name: 'Lê Văn Giả Định', title: 'Chuyên viên' };
export const receiver = { agency: department.name, name: 'Phạm Thị Minh Họa', title: 'Văn thư' };
