package vn.cchc.account.view;

import com.vaadin.flow.router.QueryParameters;

/** Which page of a list an address asks for. */
final class PageNumber {

    private PageNumber() {}

    /** From 0; what makes no sense is the first. */
    static int in(QueryParameters parameters) {
        return parameters
                .getSingleParameter("trang")
                .filter(text -> text.matches("[1-9]\\d{0,5}"))
                .map(text -> Integer.parseInt(text) - 1)
                .orElse(0);
    }
}
