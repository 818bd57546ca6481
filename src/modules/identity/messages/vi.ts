export const vi = {
  problems: {
    'sign-in-refused': 'Tên đăng nhập hoặc mật khẩu chưa đúng.',
    'too-many-attempts': ({ minutes }: Record<string, string | number>) =>
      `Quý vị đã thử quá nhiều lần. Vui lòng thử lại sau ${minutes} phút.`,
    'sign-in-required': 'Vui lòng đăng nhập để tiếp tục.',
    'not-permitted': 'Tài khoản của quý vị không được phép thực hiện thao tác này.',
  },
  signIn: {
    title: 'Đăng nhập',
    lead: 'Dành cho cán bộ, công chức của Trung tâm, các cơ quan, và người dân, doanh nghiệp đã có tài khoản.',
    username: 'Tên đăng nhập',
    password: 'Mật khẩu',
    submit: 'Đăng nhập',
    demo: 'Tài khoản trình diễn',
    demoText: 'Mật khẩu chung được in ra khi khởi động hệ thống.',
  },
};
