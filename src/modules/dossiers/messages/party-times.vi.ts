/** Words of the table that says whose working time a dossier took. */
export const partyTimes = {
  title: 'Thời gian của từng bên',
  sharesCaption: 'Thời gian làm việc hồ sơ nằm ở mỗi bên, không kể lúc tạm dừng',
  party: 'Bên',
  time: 'Thời gian',
  total: 'Cộng',
  legsCaption: 'Từng lượt xử lý so với hạn của lượt đó',
  leg: 'Nơi xử lý, bước',
  from: 'Nhận lúc',
  due: 'Hạn của bước',
  until: 'Xong lúc',
  standing: 'So với hạn',
  minutes: (minutes: number) => {
    const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
    return hours === 0 ? `${rest} phút` : rest === 0 ? `${hours} giờ` : `${hours} giờ ${rest} phút`;
  },
  standings: { EARLY: 'Trước hạn', ON_TIME: 'Đúng hạn', LATE: 'Quá hạn', OPEN: 'Đang xử lý', OVERDUE: 'Đang quá hạn' },
  endedHow: { handed_back: 'chuyển trả bước trước', recalled: 'kết quả bị thu hồi', moved: 'chuyển cơ quan kế tục' },
};
