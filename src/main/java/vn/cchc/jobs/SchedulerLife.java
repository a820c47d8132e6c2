package vn.cchc.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Starts the scheduler last and stops it first: tasks use everything else. */
@Component
class SchedulerLife implements SmartLifecycle {

    private final Scheduler scheduler;
    private final boolean autoStartup;
    private volatile boolean running;

    SchedulerLife(Scheduler scheduler, @Value("${cchc.jobs.run:true}") boolean autoStartup) {
        this.scheduler = scheduler;
        this.autoStartup = autoStartup;
    }

    /** Maintenance commands open the data without taking up its work. */
    @Override
    public boolean isAutoStartup() {
        return autoStartup;
    }

    @Override
    public void start() {
        running = true;
        scheduler.start();
    }

    @Override
    public void stop() {
        running = false;
        scheduler.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
