type Times = { readonly from: string; readonly to: string };

export const vi = {
  asked: {
    title: 'Yêu cầu bổ sung hồ sơ',
    back: 'Hồ sơ của quý vị',
    none: 'Hồ sơ này không có yêu cầu bổ sung nào.',
    byCenter: (center: string, when: string) => `${center} yêu cầu, lúc ${when}`,
    byAgency: (center: string, when: string) => `${center} yêu cầu theo đề nghị của cơ quan giải quyết, lúc ${when}`,
    who: 'Nơi yêu cầu',
    number: 'Số phiếu',
    paper: 'Mở phiếu yêu cầu bổ sung (PDF)',
    until: 'Bổ sung chậm nhất',
    untilLeft: (when: string, left: string) => `${when} (${left})`,
    left: (days: number) => (days > 0 ? `còn ${days} ngày` : 'hôm nay là ngày cuối'),
    passed: 'đã hết thời gian',
    toHandIn: 'Nộp giấy tờ bổ sung',
    /** What the request means for the due date. */
    clockTitle: 'Thời hạn giải quyết',
    clock: {
      NONE: 'Hồ sơ chưa được tiếp nhận nên thời hạn giải quyết chưa bắt đầu. Sau khi quý vị bổ sung, Trung tâm kiểm tra lại; hồ sơ đầy đủ, hợp lệ thì được tiếp nhận và có ngày hẹn trả.',
      RESTART:
        'Thời hạn đang tạm dừng từ lúc ra phiếu này. Khi quý vị bổ sung đủ, một thời hạn mới bắt đầu, tính lại từ đầu kể từ lúc quý vị nộp, và quý vị có ngày hẹn trả mới.',
      RESUME:
        'Thời hạn đang tạm dừng từ lúc ra phiếu này. Khi quý vị bổ sung đủ, phần thời hạn còn lại được tính tiếp kể từ lúc quý vị nộp, và quý vị có ngày hẹn trả mới.',
    },
    ifNot: {
      NONE: 'Hết thời gian trên mà Trung tâm chưa nhận được giấy tờ bổ sung thì hồ sơ không được tiếp nhận. Quý vị vẫn có thể nộp lại hồ sơ đầy đủ bất cứ lúc nào.',
      accepted:
        'Hết thời gian trên mà Trung tâm chưa nhận được giấy tờ bổ sung thì việc giải quyết dừng lại và hồ sơ được trả lại quý vị.',
    },
    ifNotTitle: 'Nếu không bổ sung kịp',
    /** Before acceptance only: there is no second request (QC Đ12.1c). */
    notEnoughTitle: 'Nếu bổ sung vẫn chưa đủ',
    notEnough:
      'Trung tâm không yêu cầu bổ sung lần nữa, trừ trường hợp đặc biệt được lãnh đạo ký cho phép. Hồ sơ chưa đủ có thể bị từ chối tiếp nhận, có nêu rõ lý do; khi đó quý vị được nộp lại hồ sơ mới.',
    once: 'Theo quy định, Trung tâm chỉ được yêu cầu bổ sung một lần, nên danh sách dưới đây là tất cả những gì quý vị cần bổ sung.',
    exception: (ground: string, basis: string) =>
      `Đây là yêu cầu bổ sung thêm ngoài lần đã yêu cầu, do lãnh đạo ký cho phép. Lý do: ${ground}. Căn cứ: ${basis}.`,
    stillMissingTitle: 'Giấy tờ quý vị nộp vẫn chưa đủ',
    stillMissing: (what: string) => `Trung tâm đã kiểm tra và thấy: ${what}`,
    stillMissingNext: 'Quý vị vui lòng nộp lại đủ các giấy tờ dưới đây trong cùng phiếu này.',
    items: (n: number) => `Cần bổ sung ${n} giấy tờ`,
    itemsAsked: (n: number) => `Đã yêu cầu ${n} giấy tờ`,
    handedIn: 'Đã nộp',
    onPaper: 'Bản giấy, nộp tại quầy',
    kinds: { missing: 'Còn thiếu', correction: 'Cần sửa lại' },
    bring: 'Cần nộp',
    detail: 'Nội dung cụ thể',
    reason: 'Lý do',
    basis: 'Căn cứ',
    copyAnew: 'Bản đã sửa, thay cho bản đã nộp',
    thePaper: 'Giấy tờ này',
  },
  thread: {
    title: 'Quý vị chưa rõ yêu cầu?',
    lead: (days: number) =>
      `Quý vị hỏi ngay tại đây, Trung tâm giải thích trong ${days} ngày làm việc. Thời gian bổ sung không thay đổi.`,
    question: 'Điều quý vị chưa rõ',
    questionHint: 'Tối đa 2.000 ký tự.',
    ask: 'Đề nghị giải thích',
    sent: 'Đã gửi đề nghị giải thích',
    sentText: 'Trung tâm trả lời ngay trong trang này.',
    you: (name: string) => `${name} hỏi`,
    center: (name: string) => `${name} trả lời, thay mặt Trung tâm`,
    waiting: (by: string) => `Trung tâm trả lời chậm nhất ${by}.`,
    late: (by: string) =>
      `Lẽ ra Trung tâm phải trả lời quý vị trước ${by}. Chúng tôi xin lỗi vì sự chậm trễ này. Cần được trả lời ngay, quý vị gọi đường dây nóng:`,
    heading: 'Hỏi và trả lời',
  },
  handIn: {
    title: 'Nộp giấy tờ bổ sung',
    lead: 'Quý vị gửi tệp cho từng giấy tờ rồi nộp tất cả trong một lần. Tệp PDF, JPEG hoặc PNG; mỗi tệp không quá 20 MB.',
    atCounter:
      'Giấy tờ phải nộp bản giấy, hoặc quý vị không tiện gửi tệp: mời quý vị mang tất cả đến quầy của Trung tâm, cán bộ tiếp nhận sẽ nhận giúp.',
    missing: 'Chưa có tệp nào',
    button: 'Nộp bổ sung',
    done: 'Trung tâm đã nhận giấy tờ bổ sung của quý vị',
    notTaken: 'Chưa nộp được',
  },
  /** Where a request stands when nothing can be handed in to it. */
  state: {
    title: 'Tiếp theo',
    checked: (by: string) => `Trung tâm kiểm tra giấy tờ bổ sung và trả lời chậm nhất ${by}, tính theo giờ làm việc.`,
    checkedAccept:
      'Nếu hồ sơ đã đầy đủ, hợp lệ, quý vị nhận được mã hồ sơ cùng giấy tiếp nhận và hẹn trả kết quả. Thời hạn giải quyết tính từ lúc đó.',
    checkedClock: {
      RESTART: (at: string) =>
        `Nếu đã đủ, một thời hạn mới được tính từ lúc quý vị nộp (${at}) và quý vị có ngày hẹn trả mới.`,
      RESUME: (at: string) =>
        `Nếu đã đủ, phần thời hạn còn lại được tính tiếp từ lúc quý vị nộp (${at}) và quý vị có ngày hẹn trả mới.`,
    },
    checkedMissing: 'Nếu vẫn chưa đủ, Trung tâm nêu rõ phần còn thiếu ngay trong phiếu này; không có phiếu thứ hai.',
    sent: (at: string) => `Quý vị đã nộp giấy tờ bổ sung lúc ${at}.`,
    supplied: (at: string) => `Quý vị đã bổ sung đủ lúc ${at}.`,
    due: (at: string) => `Ngày hẹn trả mới: ${at}.`,
    lapsed: (at: string) => `Thời gian bổ sung đã hết lúc ${at} mà Trung tâm chưa nhận được giấy tờ.`,
    lapsedNext: 'Quý vị có thể nộp lại hồ sơ đầy đủ bất cứ lúc nào.',
    ended: 'Hồ sơ đã kết thúc nên không còn phải bổ sung.',
    withdrawing: 'Quý vị đang yêu cầu rút hồ sơ nên hiện không nộp bổ sung được.',
    fileAnew: 'Xem thủ tục để nộp lại',
  },
  past: {
    title: 'Yêu cầu bổ sung trước đây',
    named: (number: string, when: string) => `Phiếu số ${number}, ${when}`,
  },
  withdrawal: {
    title: 'Rút hồ sơ',
    back: 'Hồ sơ của quý vị',
    what: 'Điều gì sẽ xảy ra',
    atOnce: [
      'Hồ sơ chưa được tiếp nhận nên được rút ngay; Trung tâm không giải quyết nữa.',
      'Giấy tờ đã nộp bằng bản giấy được trả lại quý vị tại quầy.',
      'Hồ sơ đã rút không khôi phục được. Quý vị có thể nộp hồ sơ mới bất cứ lúc nào.',
    ],
    later: [
      'Trung tâm xác nhận với cơ quan đang giải quyết rồi trả hồ sơ lại cho quý vị.',
      'Trong lúc chờ xác nhận, hồ sơ chưa dừng và thời hạn giải quyết chưa thay đổi.',
      'Yêu cầu chỉ không được chấp nhận khi kết quả đã được ký; khi đó Trung tâm nêu rõ số, ngày và người ký kết quả.',
      'Hồ sơ đã rút không khôi phục được. Quý vị có thể nộp hồ sơ mới bất cứ lúc nào.',
    ],
    reason: 'Lý do rút hồ sơ',
    reasonHint: 'Quý vị ghi ngắn gọn, tối đa 1.000 ký tự.',
    goOn: 'Tiếp tục',
    checkTitle: 'Xác nhận rút hồ sơ',
    send: { atOnce: 'Rút hồ sơ', later: 'Gửi yêu cầu rút hồ sơ' },
    change: 'Sửa lý do',
    keep: 'Không rút nữa',
    waitingTitle: 'Yêu cầu rút hồ sơ đang được xem xét',
    asked: (when: string, reason: string) => `Quý vị yêu cầu rút hồ sơ lúc ${when}. Lý do: ${reason}`,
    waiting: (by: string) =>
      `Trung tâm đang xác nhận với cơ quan giải quyết và trả lời chậm nhất ${by}, ngay tại trang này.`,
    confirmedTitle: 'Hồ sơ đã được rút',
    confirmed: (when: string) => `Hồ sơ được rút lúc ${when}.`,
    papersBack: 'Giấy tờ đã nộp bằng bản giấy, mời quý vị nhận lại tại quầy của Trung tâm.',
    returned: (papers: string) => `Giấy tờ Trung tâm trả lại: ${papers}`,
    declinedTitle: 'Yêu cầu rút hồ sơ không được chấp nhận',
    declined: (when: string) =>
      `Trung tâm trả lời lúc ${when}: kết quả giải quyết đã được ký, nên hồ sơ được giải quyết tiếp.`,
    signed: (number: string, on: string, signer: string) => `Kết quả số ${number} ngày ${on}, người ký: ${signer}.`,
    notNow: 'Hồ sơ này hiện không rút được: đã có kết quả hoặc đã kết thúc.',
    changed: 'Hồ sơ vừa có thay đổi',
    changedText: 'Vui lòng đọc lại những gì sẽ xảy ra rồi xác nhận; lý do quý vị đã ghi vẫn còn.',
    notSent: 'Chưa gửi được yêu cầu',
  },
  returning: {
    title: 'Đổi cách nhận kết quả',
    back: 'Hồ sơ của quý vị',
    lead: 'Cách nhận kết quả do quý vị chọn và quý vị đổi được cho đến khi kết quả được trao.',
    now: (method: string) => `Hiện nay: ${method}.`,
    how: 'Quý vị muốn nhận kết quả bằng cách nào?',
    address: 'Địa chỉ nhận kết quả',
    postage: 'Cước bưu chính (nếu có) do bưu chính thông báo.',
    save: 'Đổi cách nhận kết quả',
    done: 'Đã đổi cách nhận kết quả',
    notNow: 'Hồ sơ này không còn đổi cách nhận kết quả được: đã trả kết quả hoặc đã kết thúc.',
    changed: 'Hồ sơ vừa có thay đổi',
    changedText: 'Những gì quý vị chọn vẫn còn; vui lòng xem lại rồi bấm lần nữa.',
    notSaved: 'Chưa đổi được',
  },
  /** What the page of the dossier says about all this. */
  own: {
    ask: 'Xem yêu cầu và nộp bổ sung',
    seeAsked: 'Xem yêu cầu bổ sung',
    answered: 'Trung tâm đã trả lời câu hỏi của quý vị.',
    seeAnswer: 'Xem câu trả lời',
    supplementUntil: (when: string, left: string) => `Vui lòng bổ sung giấy tờ chậm nhất ${when} (${left}).`,
    supplementPassed: (when: string) => `Thời gian bổ sung đã hết lúc ${when}.`,
    supplementSent: (by: string) => `Quý vị đã nộp giấy tờ bổ sung. Trung tâm kiểm tra và trả lời chậm nhất ${by}.`,
    /** Handed in before acceptance: what the center then checks is the dossier anew. */
    suppliedBefore: 'Đã bổ sung, chờ Trung tâm kiểm tra.',
    refused: {
      refused: 'Trung tâm không tiếp nhận hồ sơ. Lý do, căn cứ và hướng dẫn ở ngay dưới đây.',
      redirected: (agency: string) => `Hồ sơ thuộc thẩm quyền của ${agency}; mời quý vị nộp ở đó.`,
      lapsed: 'Đã hết thời gian bổ sung nên hồ sơ không được tiếp nhận. Quý vị có thể nộp lại bất cứ lúc nào.',
    },
    stopped: {
      withdrawn: 'Hồ sơ đã được rút theo yêu cầu của quý vị.',
      sent_back: 'Hồ sơ được trả lại quý vị. Lý do ghi trong thông báo kèm theo.',
      stopped_on_request: 'Việc giải quyết đã dừng theo đề nghị của quý vị.',
      incomplete: 'Đã hết thời gian bổ sung nên việc giải quyết dừng lại. Quý vị có thể nộp lại hồ sơ đầy đủ.',
    },
    refusalTitle: {
      refused: 'Vì sao hồ sơ không được tiếp nhận',
      redirected: 'Nơi nộp hồ sơ',
      lapsed: 'Vì sao hồ sơ không được tiếp nhận',
    },
    /** In place of “refused”, which a redirection is not. */
    redirected: 'Hướng dẫn nộp đến cơ quan khác',
    /** In place of “stopped” where the applicant took it back. */
    withdrawn: 'Đã rút',
    refusal: {
      number: 'Số phiếu',
      reason: 'Lý do',
      basis: 'Căn cứ',
      guidance: 'Hướng dẫn',
      agency: 'Cơ quan có thẩm quyền',
      disagree: 'Quý vị không đồng ý hoặc cần hỏi thêm, xin gọi đường dây nóng:',
    },
    papers: 'Giấy tờ Trung tâm đã ra',
    paper: (title: string, number: string | null) => (number === null ? title : `${title}, số ${number}`),
    pdf: '(PDF)',
    paused: 'Thời hạn đang tạm dừng. Quý vị có ngày hẹn trả mới sau khi bổ sung đủ.',
    whyPaused: 'Vì sao chưa có ngày hẹn trả?',
    may: 'Quý vị có thể',
    changeReturn: 'Đổi cách nhận kết quả',
    withdraw: 'Rút hồ sơ',
    seeWithdrawal: 'Xem yêu cầu rút hồ sơ',
    seeProcedure: 'Xem thủ tục và giấy tờ cần nộp',
    fileAgain: 'Nộp lại hồ sơ',
    report: 'Phản ánh nếu bị yêu cầu giấy tờ, điều kiện ngoài quy định',
    declined: 'Yêu cầu rút hồ sơ của quý vị không được chấp nhận vì kết quả đã được ký.',
  },
  /** How pauses made the due date what it is. */
  clock: {
    waiting: (from: string) => `Thời hạn tạm dừng từ ${from} để chờ bổ sung hồ sơ.`,
    standing: (from: string) => `Thời hạn tạm dừng từ ${from} theo quy định của pháp luật.`,
    leftOut: ({ from, to }: Times) =>
      `Thời gian từ ${from} đến ${to} không tính vào thời hạn theo quy định của pháp luật.`,
    restarted: (accepted: string, { from, to }: Times) =>
      `Hồ sơ được tiếp nhận lúc ${accepted}. Thời hạn tạm dừng từ ${from} đến ${to} để chờ bổ sung hồ sơ; từ lúc bổ sung đủ, một thời hạn mới được tính lại từ đầu.`,
    resumed: ({ from, to }: Times) => `Thời gian từ ${from} đến ${to} không tính vào thời hạn vì chờ bổ sung hồ sơ.`,
    start: {
      inSession: 'Bổ sung đủ hồ sơ: thời hạn tính lại từ đầu',
      outside: 'Bổ sung đủ hồ sơ ngoài giờ: thời hạn tính lại từ đầu buổi làm việc này',
    },
  },
};
