package vn.cchc.contest.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cchc.contest.result.Measure;
import vn.cchc.contest.rules.Collective;

/** How units are compared; where no figure is chosen they are not. Sums with weights come from a file and are kept as they are. */
class CollectiveForm extends Div {

    private static final int BEST = 5;
    private static final List<Measure> OFFERED = List.of(
            new Measure.ParticipationRate(),
            new Measure.MeanScore(),
            new Measure.Participants(),
            new Measure.PerfectScorers(),
            new Measure.MeanOfBest(BEST));

    private final OrderEditor<Measure> order;
    private final IntegerField participants;
    private final IntegerField rate;
    private final TextField tiers;
    private final PrizesEditor prizes;

    CollectiveForm(WizardFields fields, @Nullable Collective collective) {
        order = new OrderEditor<>(
                fields.tools, fields.tools.say("collective.order"), OFFERED, measure -> name(fields, measure));
        participants = fields.number("collective.participants", 0, 1_000_000);
        rate = fields.number("collective.rate", 0, 100);
        tiers = fields.text("collective.tiers", 100);
        tiers.setHelperText(fields.tools.say("collective.tiers.hint"));
        tiers.setAllowedCharPattern("[0-9, ]");
        prizes = new PrizesEditor(fields);
        if (collective != null) {
            order.set(collective.order());
            participants.setValue(collective.leastParticipants());
            rate.setValue(collective.leastRatePercent());
            tiers.setValue(collective.tiers().stream().map(String::valueOf).collect(Collectors.joining(", ")));
            prizes.setPrizes(collective.prizes());
        }
        addClassName("fields");
        add(order, participants, rate, tiers, prizes);
    }

    private static String name(WizardFields fields, Measure measure) {
        var texts = fields.tools.texts;
        return switch (measure) {
            case Measure.Participants all -> texts.get("rules.measure.participants");
            case Measure.ParticipationRate rate -> texts.get("rules.measure.participation-rate");
            case Measure.MeanScore mean -> texts.get("rules.measure.mean-score");
            case Measure.MeanOfBest best -> texts.get("rules.measure.mean-of-best", best.count());
            case Measure.PerfectScorers perfect -> texts.get("rules.measure.perfect-scorers");
            case Measure.RankPoints ranks -> texts.get("rules.measure.rank-points", ranks.points().toString());
            case Measure.Weighted sum -> texts.get("rules.measure.weighted", sum.terms().size());
        };
    }

    @Nullable Collective get() {
        return order.get().isEmpty()
                ? null
                : new Collective(
                        order.get(),
                        WizardFields.or(participants.getValue(), 0),
                        WizardFields.or(rate.getValue(), 0),
                        Arrays.stream(tiers.getValue().split("[,\\s]+"))
                                .filter(text -> text.matches("\\d{1,7}"))
                                .map(Integer::valueOf)
                                .toList(),
                        prizes.prizes());
    }
}
