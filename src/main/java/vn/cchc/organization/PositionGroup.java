package vn.cchc.organization;

/** Groups of positions in which people are counted; everybody is counted in one. */
public enum PositionGroup {
    /** Cán bộ, công chức, viên chức giữ chức vụ lãnh đạo, quản lý. */
    LEADER,
    /** Cán bộ bầu cử that leads nothing. */
    ELECTED_OFFICIAL,
    /** Công chức. */
    CIVIL_SERVANT,
    /** Viên chức. */
    PUBLIC_EMPLOYEE,
    /** Lực lượng vũ trang. */
    ARMED_FORCE,
    /** Người hoạt động không chuyên trách. */
    PART_TIME_OFFICIAL,
    /** Người lao động. */
    WORKER,
    /** Đoàn viên, hội viên. */
    MEMBER
}
