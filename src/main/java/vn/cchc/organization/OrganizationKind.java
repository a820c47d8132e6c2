package vn.cchc.organization;

/** What an agency is. */
public enum OrganizationKind {
    /** Quốc hội, Chính phủ and other central bodies that are no ministry. */
    CENTRAL_BODY,
    /** Bộ, cơ quan ngang bộ. */
    MINISTRY,
    /** Hội đồng nhân dân of any level. */
    PEOPLES_COUNCIL,
    /** Ủy ban nhân dân cấp tỉnh. */
    PROVINCE_COMMITTEE,
    /** Ủy ban nhân dân cấp huyện, until 30 June 2025. */
    DISTRICT_COMMITTEE,
    /** Ủy ban nhân dân xã, phường, đặc khu. */
    COMMUNE_COMMITTEE,
    /** Sở, ban, ngành cấp tỉnh. */
    DEPARTMENT,
    /** Phòng, chi cục and other parts of an agency. */
    DIVISION,
    /** Đơn vị sự nghiệp công lập other than schools. */
    PUBLIC_SERVICE_UNIT,
    SCHOOL,
    /** Mặt trận Tổ quốc, đoàn thể, hội. */
    MASS_ORGANIZATION,
    /** Tỉnh ủy, đảng ủy and their boards. */
    PARTY_BODY,
    /** Công an, quân đội, biên phòng. */
    ARMED_FORCE,
    ENTERPRISE,
    OTHER
}
