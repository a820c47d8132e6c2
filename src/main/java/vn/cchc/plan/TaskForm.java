package vn.cchc.plan;

/** By what means a task reaches people. */
public enum TaskForm {
    /** Trong nội bộ: họp giao ban, sinh hoạt chuyên đề. */
    INTERNAL,
    /** Phát thanh, truyền hình. */
    RADIO_TV,
    /** Loa, đài truyền thanh cơ sở. */
    LOUDSPEAKER,
    /** Cổng, trang thông tin điện tử. */
    PORTAL,
    PRESS,
    CONTEST,
    /** Thi sáng kiến, giải pháp. */
    CALL,
    CONFERENCE,
    TRAINING,
    /** Tuyên truyền lưu động. */
    OUTREACH,
    /** Báo cáo viên, tuyên truyền viên. */
    SPEAKERS,
    /** Nhà văn hóa, họp bản, tổ dân phố. */
    COMMUNITY,
    /** Văn bản, tài liệu, tờ rơi, tờ gấp. */
    PRINTED,
    /** Băng rôn, khẩu hiệu, pano, áp phích. */
    BANNER,
    /** Bảng tin công cộng, niêm yết. */
    NOTICE_BOARD,
    /** Tiểu phẩm sân khấu. */
    STAGE,
    SMS,
    SOCIAL_NETWORK,
    SURVEY,
    /** Xây dựng kế hoạch. */
    PLANNING,
    /** Tổng hợp, báo cáo. */
    REPORT
}
