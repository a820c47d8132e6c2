package vn.cchc.account.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GuestViewTests {

    @Test
    void leadsOnlyToThePortalItself() {
        assertThat(GuestView.isOwn("/")).isTrue();
        assertThat(GuestView.isOwn("/thi/tim-hieu-cchc/1?b=2")).isTrue();
        for (var elsewhere : new String[] {
            "", "thi", "//example.org", "/\\example.org", "https://example.org", "/thi\n", "javascript:alert(1)"
        }) {
            assertThat(GuestView.isOwn(elsewhere)).as(elsewhere).isFalse();
        }
    }
}
