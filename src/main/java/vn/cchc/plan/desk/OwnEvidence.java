package vn.cchc.plan.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.cchc.plan.Evidence;
import vn.cchc.plan.Occurrence;
import vn.cchc.plan.PlanTask;
import vn.cchc.plan.TaskForm;

/** Counts broadcasts and events as evidence of the unit's tasks by themselves. */
@Service
public class OwnEvidence {

    private final PlanTable table;
    private final Clock clock = Clock.systemUTC();

    OwnEvidence(PlanTable table) {
        this.table = table;
    }

    /**
     * Adds a broadcast to the unit's task on the air that runs on that day; once its minutes are as many as the task asks, that is done.
     *
     * @return the occurrence it was added to
     */
    public Optional<Long> ofBroadcast(long unit, long broadcast, String title, LocalDate on, int minutes, String by) {
        return table.running(unit, on).stream()
                .filter(one -> onAir(table.task(one.task()).orElseThrow()))
                .findFirst()
                .map(occurrence -> {
                    add(occurrence, Evidence.BROADCAST, broadcast, title, on, null, minutes, by);
                    var task = table.task(occurrence.task()).orElseThrow();
                    int aired = table.evidence(task.id()).stream()
                            .filter(one -> one.occurrence() == occurrence.id())
                            .mapToInt(one -> one.minutes() == null ? 0 : one.minutes())
                            .sum();
                    if (!task.targetUnit().equals("phút") || aired >= task.target()) {
                        table.done(occurrence.id(), on, by);
                    }
                    return occurrence.id();
                });
    }

    /** An event that was held shows its task done. */
    public void ofEvent(long occurrence, long event, String title, LocalDate on, int people, String by) {
        table.occurrence(occurrence).ifPresent(found -> {
            add(found, Evidence.EVENT, event, title, on, people, null, by);
            table.done(occurrence, on.isBefore(found.startsOn()) ? found.startsOn() : on, by);
        });
    }

    private static boolean onAir(PlanTask task) {
        return task.forms().contains(TaskForm.LOUDSPEAKER) || task.forms().contains(TaskForm.RADIO_TV);
    }

    private void add(
            Occurrence occurrence,
            String kind,
            long reference,
            String title,
            LocalDate on,
            @org.jspecify.annotations.Nullable Integer people,
            @org.jspecify.annotations.Nullable Integer minutes,
            String by) {
        table.add(
                new Evidence(
                        0,
                        occurrence.id(),
                        kind,
                        String.valueOf(reference),
                        Recording.shortened(title, 500),
                        "",
                        on,
                        "",
                        people,
                        minutes,
                        "",
                        null,
                        by),
                "",
                clock.instant());
    }
}
