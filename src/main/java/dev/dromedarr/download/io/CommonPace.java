package dev.dromedarr.download.io;

import dev.dromedarr.download.Bucket;
import dev.dromedarr.download.Pace;
import java.time.Clock;
import java.time.LocalTime;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** The pace that all downloads together keep. Each has its turn, one after the other; a new limit holds at once, also for those that wait. */
public final class CommonPace {

    /** So often one that waits looks whether it is still wanted, and whether another hour has begun. */
    private static final long LOOK_MILLIS = 200;

    private static final long HOUR_LOOK_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Clock clock;
    private final Semaphore turn = new Semaphore(1, true);
    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Bucket bucket = new Bucket(System.nanoTime());
    private volatile Pace pace;
    private volatile long rate;
    private volatile long rateReadAt;

    /**
     * Starts with a pace.
     *
     * @param clock whose zone tells the hours
     */
    public CommonPace(Pace pace, Clock clock) {
        this.pace = pace;
        this.clock = clock;
        this.rate = pace.at(LocalTime.now(clock));
        this.rateReadAt = System.nanoTime();
    }

    /** From now on. */
    public void set(Pace next) {
        lock.lock();
        try {
            pace = next;
            readRate();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** What is set. */
    public Pace pace() {
        return pace;
    }

    /** What holds at this hour, in bytes a second; 0 for no limit. */
    public long rate() {
        if (System.nanoTime() - rateReadAt > HOUR_LOOK_NANOS) {
            readRate();
        }
        return rate;
    }

    private void readRate() {
        rateReadAt = System.nanoTime();
        rate = pace.at(LocalTime.now(clock));
    }

    /**
     * Waits until some bytes may be fetched.
     *
     * @param wanted at most
     * @param unwanted whether to stop waiting
     * @return how many; 0 when waiting was stopped
     */
    int take(int wanted, BooleanSupplier unwanted) throws InterruptedException {
        if (rate() == 0) {
            return unwanted.getAsBoolean() ? 0 : wanted;
        }
        while (!turn.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            if (unwanted.getAsBoolean()) {
                return 0;
            }
        }
        try {
            return takeInTurn(wanted, unwanted);
        } finally {
            turn.release();
        }
    }

    private int takeInTurn(int wanted, BooleanSupplier unwanted) throws InterruptedException {
        lock.lock();
        try {
            while (!unwanted.getAsBoolean()) {
                long now = rate();
                if (now == 0) {
                    return wanted;
                }
                int portion = (int) Math.min(wanted, Bucket.turn(now));
                bucket.fill(now, System.nanoTime());
                long wait = bucket.nanosUntil(portion, now);
                if (wait == 0) {
                    bucket.take(portion);
                    return portion;
                }
                changed.awaitNanos(Math.min(wait, TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS)));
            }
            return 0;
        } finally {
            lock.unlock();
        }
    }

    /** What was taken, and did not come. */
    void giveBack(int count) {
        if (count > 0 && rate != 0) {
            lock.lock();
            try {
                bucket.giveBack(count);
            } finally {
                lock.unlock();
            }
        }
    }
}
