package vn.cchc.jobs;

import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;

/** Lets its threads finish: an interrupt in the middle of its writing would close an embedded database's file. */
class PatientExecutor extends ScheduledThreadPoolExecutor {

    PatientExecutor(int threads, String name) {
        super(threads, Thread.ofPlatform().daemon().name(name + "-", 1).factory());
        setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        setContinueExistingPeriodicTasksAfterShutdownPolicy(false);
    }

    @Override
    public List<Runnable> shutdownNow() {
        shutdown();
        return List.of();
    }
}
