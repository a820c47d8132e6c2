package vn.cchc.library;

/** How a validity looks wherever it is shown: the tint's class in the portal's stylesheet and the icon's name in its sprite. */
public record ValidityMark(String tone, String icon) {

    public static ValidityMark of(Validity validity) {
        return switch (validity) {
            case IN_FORCE -> new ValidityMark("ok", "circle-check");
            case PARTLY_EXPIRED -> new ValidityMark("warn", "circle-dot-dashed");
            case EXPIRED -> new ValidityMark("bad", "circle-x");
            case NOT_YET_IN_FORCE -> new ValidityMark("info", "hourglass");
            case SUSPENDED -> new ValidityMark("warn", "circle-pause");
            case PERIOD_ENDED -> new ValidityMark("none", "calendar-check-2");
            case UNKNOWN -> new ValidityMark("none", "circle-question-mark");
        };
    }
}
