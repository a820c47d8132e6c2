package vn.cchc.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before something that is not easily undone; the button says what will happen. */
public final class Question {

    private Question() {}

    /** Opens the dialog; {@code yes} runs when the person agrees, nothing happens otherwise. */
    public static void ask(String question, String consequence, String agree, String cancel, Runnable yes) {
        ask(question, consequence, agree, cancel, yes, () -> {});
    }

    /** The same, with something to do when the person declines. */
    public static void ask(
            String question, String consequence, String agree, String cancel, Runnable yes, Runnable no) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(question);
        dialog.setText(consequence);
        dialog.setCancelable(true);
        dialog.setCancelText(cancel);
        dialog.setCancelButtonTheme("");
        dialog.setConfirmText(agree);
        dialog.setConfirmButtonTheme("primary error");
        dialog.addConfirmListener(event -> yes.run());
        dialog.addCancelListener(event -> no.run());
        dialog.open();
    }
}
