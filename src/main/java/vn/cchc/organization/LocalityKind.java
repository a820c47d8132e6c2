package vn.cchc.organization;

/** What a locality is. */
public enum LocalityKind {
    /** Tỉnh. */
    PROVINCE,
    /** Thành phố trực thuộc trung ương. */
    CITY,
    /** Huyện, quận, thị xã, thành phố thuộc tỉnh; there are none after 30 June 2025. */
    DISTRICT,
    /** Xã; until 30 June 2025 thị trấn too. */
    COMMUNE,
    /** Phường. */
    WARD,
    /** Đặc khu. */
    SPECIAL_ZONE,
    /** Thôn, bản, làng, buôn, ấp. */
    VILLAGE,
    /** Tổ dân phố, khu phố. */
    RESIDENTIAL_GROUP;

    /** Whether this is of the level of communes: what a guest states as home. */
    public boolean isCommuneLevel() {
        return this == COMMUNE || this == WARD || this == SPECIAL_ZONE;
    }
}
