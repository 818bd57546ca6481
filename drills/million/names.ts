/** Parts of made-up names; every person and company made of them says in its name that it is an example. */
export const SURNAMES =
  'Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Trần Trần Trần Lê Lê Phạm Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý A Y Đinh Đào';
export const MIDDLES =
  'Văn Văn Văn Thị Thị Thị Thị Hữu Đức Minh Ngọc Thanh Quang Xuân Thu Hồng Kim Anh Gia Bảo Quốc Công Tuấn Phương Bích Mỹ';
export const GIVEN =
  'An Anh Ánh Bắc Bình Bảo Cường Châu Chi Chiến Cúc Dung Dũng Duyên Đạt Điệp Đông Đức Giang Hà Hải Hạnh Hằng Hiền Hiếu Hoa Hòa Hoàng Hồng Hùng Huy Huyền Hương Khánh Khôi Kiên Lan Lâm Liên Linh Loan Long Lộc Lợi Ly Mai Minh Mỹ Nam Nga Ngân Nghĩa Ngọc Nhung Oanh Phong Phúc Phương Quân Quang Quyên Sơn Tâm Tân Thảo Thắng Thành Thiện Thịnh Thu Thủy Tiến Toàn Trang Trí Trinh Trung Tú Tuấn Tùng Tuyết Uyên Vân Vinh Việt Vy Xuân Yến';
export const TRADES =
  'Xây dựng|Thương mại|Dịch vụ|Cà phê|Gỗ|Vận tải|Nông sản|Thủy điện|Du lịch|Dược phẩm|Cơ khí|In ấn|Viễn thông|Giống cây trồng';
export const PLACES =
  'Đăk Bla|Ngọc Linh|Măng Đen|Sa Thầy|Kon Rẫy|Đăk Glei|Ngọc Hồi|Tu Mơ Rông|Ia HDrai|Kon Plông|Đăk Tô|Đăk Hà|Quyết Thắng|Thống Nhất|Lê Lợi|Trường Chinh';
