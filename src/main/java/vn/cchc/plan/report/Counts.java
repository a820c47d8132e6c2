package vn.cchc.plan.report;

import vn.cchc.plan.TaskState;

/** How many tasks, or days of tasks, are in each state. */
public record Counts(int late, int running, int done, int waiting) {

    public static final Counts NONE = new Counts(0, 0, 0, 0);

    public int all() {
        return late + running + done + waiting;
    }

    public int of(TaskState state) {
        return switch (state) {
            case LATE -> late;
            case RUNNING -> running;
            case DONE -> done;
            case WAITING -> waiting;
        };
    }

    /** One more in this state. */
    public Counts with(TaskState state) {
        return switch (state) {
            case LATE -> new Counts(late + 1, running, done, waiting);
            case RUNNING -> new Counts(late, running + 1, done, waiting);
            case DONE -> new Counts(late, running, done + 1, waiting);
            case WAITING -> new Counts(late, running, done, waiting + 1);
        };
    }

    public Counts plus(Counts other) {
        return new Counts(late + other.late, running + other.running, done + other.done, waiting + other.waiting);
    }

    /** The share that is done in whole per cent, 0 of nothing. */
    public int donePercent() {
        return all() == 0 ? 0 : Math.round(100f * done / all());
    }

    /** How much of a bar a state takes, in fortieths; something where there is any. */
    public int fortieths(String state) {
        int share = of(TaskState.valueOf(state));
        return share == 0 ? 0 : Math.max(1, Math.round(40f * share / all()));
    }
}
