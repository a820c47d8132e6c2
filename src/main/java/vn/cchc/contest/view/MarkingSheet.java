package vn.cchc.contest.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cchc.contest.judging.MarkersDesk;
import vn.cchc.contest.judging.MarkersDesk.Sheet;
import vn.cchc.question.Points;
import vn.cchc.ui.Parts;

/** One essay with the fields to mark it. What is typed is kept as it is typed; it counts once it is given. */
class MarkingSheet extends Div {

    private static final int PAUSE = 700;

    private final transient DeskTools tools;
    private final transient MarkersDesk desk;
    private final transient Sheet sheet;
    private final long round;
    private final TextField points = new TextField();
    private final TextArea remark = new TextArea();
    private final Paragraph saved = Parts.paragraph("small quiet", "");

    MarkingSheet(DeskTools tools, MarkersDesk desk, long round, Sheet sheet, Runnable next) {
        this.tools = tools;
        this.desk = desk;
        this.round = round;
        this.sheet = sheet;
        addClassName("marking");
        add(paragraphs("stem", sheet.stem()));
        var guide = sheet.guide();
        if (guide != null && !guide.isBlank()) {
            add(new H3(tools.texts.get("marking.guide")), paragraphs("small", guide));
        }
        add(new H3(tools.texts.get("marking.essay")), paragraphs("letter", sheet.text()));
        var typed = sheet.points();
        points.setLabel(tools.texts.get("marking.points", number(sheet.full())));
        points.setHelperText(tools.texts.get("marking.points.hint", step()));
        points.getElement().setAttribute("inputmode", "decimal");
        points.setMaxLength(10);
        points.setValue(typed == null ? "" : number(typed));
        remark.setLabel(tools.texts.get("marking.remark"));
        remark.setMaxLength(MarkersDesk.LONGEST_REMARK);
        remark.setWidthFull();
        remark.setValue(sheet.remark());
        saved.getElement().setAttribute("role", "status");
        tell(sheet.savedAt());
        if (!sheet.open()) {
            points.setReadOnly(true);
            remark.setReadOnly(true);
            add(points, remark, Parts.paragraph("small quiet", tools.texts.get("marking.closed")));
            return;
        }
        points.setValueChangeMode(ValueChangeMode.LAZY);
        points.setValueChangeTimeout(PAUSE);
        points.addValueChangeListener(event -> save());
        remark.setValueChangeMode(ValueChangeMode.LAZY);
        remark.setValueChangeTimeout(PAUSE);
        remark.addValueChangeListener(event -> save());
        var give = new Button(tools.texts.get("marking.give"), click -> give(next));
        give.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(points, remark, saved, Parts.div("acts", give));
    }

    private void save() {
        var read = read();
        boolean wrong = read.isEmpty() && !points.getValue().isBlank();
        points.setErrorMessage(tools.texts.get("marking.points.wrong", number(sheet.full()), step()));
        points.setInvalid(wrong);
        if (wrong) {
            saved.setText(tools.texts.get("marking.unsaved"));
            return;
        }
        try {
            tell(desk.save(round, sheet.code(), read.orElse(null), remark.getValue()));
        } catch (IllegalStateException over) {
            saved.setText(tools.texts.get("marking.closed"));
        }
    }

    private void give(Runnable next) {
        var read = read();
        if (read.isEmpty()) {
            points.setErrorMessage(tools.texts.get("marking.points.wrong", number(sheet.full()), step()));
            points.setInvalid(true);
            points.focus();
            return;
        }
        try {
            desk.give(round, sheet.code(), read.get(), remark.getValue());
            next.run();
        } catch (IllegalStateException over) {
            saved.setText(tools.texts.get("marking.closed"));
        }
    }

    /** With a decimal comma or point. */
    private Optional<Points> read() {
        var typed = points.getValue().strip().replace(',', '.');
        return typed.matches("\\d{1,4}(\\.\\d{1,3})?")
                ? Optional.of(Points.of(typed)).filter(mark -> sheet.rule().allows(mark, sheet.full()))
                : Optional.empty();
    }

    private void tell(@Nullable Instant at) {
        saved.setText(at == null ? "" : tools.texts.get("marking.saved", tools.dates.time(at)));
    }

    private String step() {
        return BigDecimal.ONE
                .divide(BigDecimal.valueOf(sheet.rule().stepsPerPoint()))
                .toPlainString()
                .replace('.', ',');
    }

    private static String number(Points points) {
        return StandingsRows.points(points.thousandths());
    }

    private static Div paragraphs(String classes, String text) {
        var part = Parts.div(classes);
        text.lines().filter(line -> !line.isBlank()).map(Paragraph::new).forEach(part::add);
        return part;
    }
}
