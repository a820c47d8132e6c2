package vn.cchc.library.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cchc.library.ProvisionDraft;

class PastedTextTests {

    @Test
    void beginsAnArticleAtEveryLineThatNamesOne() {
        assertThat(PastedText.split("Điều 1. Phạm vi\n1. Một.\n2. Hai.\n\nĐiều 2. Hiệu lực\nTừ ngày ký."))
                .containsExactly(
                        new ProvisionDraft("Điều 1", "Phạm vi", "1. Một.\n2. Hai."),
                        new ProvisionDraft("Điều 2", "Hiệu lực", "Từ ngày ký."));
    }

    @Test
    void keepsWhatStandsBeforeTheFirstArticle() {
        assertThat(PastedText.split("Căn cứ Luật Tổ chức;\nĐiều 1. A\nb"))
                .first()
                .isEqualTo(new ProvisionDraft("", "", "Căn cứ Luật Tổ chức;"));
    }

    @Test
    void leavesALineThatOnlyMentionsAnArticleInTheText() {
        assertThat(PastedText.split("Điều 1. A\nĐiều 5 của Luật này quy định khác thì theo Luật."))
                .containsExactly(new ProvisionDraft("Điều 1", "A", "Điều 5 của Luật này quy định khác thì theo Luật."));
    }

    @Test
    void takesTheTitleOfAChapterFromItsNextLine() {
        assertThat(PastedText.split("CHƯƠNG II\nTỔ CHỨC THỰC HIỆN\nĐiều 9a: Giao việc\nSở Nội vụ."))
                .containsExactly(
                        new ProvisionDraft("Chương II", "TỔ CHỨC THỰC HIỆN", ""),
                        new ProvisionDraft("Điều 9a", "Giao việc", "Sở Nội vụ."));
    }

    @Test
    void readsDecomposedLettersAndWindowsLineEnds() {
        assertThat(PastedText.split("Đie\u0302\u0300u 3. Tên\r\nnội dung\r\n"))
                .containsExactly(new ProvisionDraft("Điều 3", "Tên", "nội dung"));
    }

    @Test
    void findsNothingInBlankLines() {
        assertThat(PastedText.split(" \n\u00A0\n")).isEmpty();
    }

    @Test
    void numbersTheNextArticleAfterTheHighest() {
        assertThat(PastedText.following(
                        List.of(new ProvisionDraft("Điều 12a", "", "x"), new ProvisionDraft("Phụ lục", "", "y"))))
                .isEqualTo("Điều 13");
        assertThat(PastedText.following(List.of())).isEqualTo("Điều 1");
    }
}
