package dev.dromedarr.io.sql;

import dev.dromedarr.fault.Refused;
import dev.dromedarr.fault.Unavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The small works of many callers in one transaction: a disk that syncs once for all of them is as quick as for one. Each
 * caller still waits until its own work is safe.
 */
final class Together implements AutoCloseable {

    /** So many at most: the first of them waits for the last. */
    private static final int MOST = 200;

    /** One caller's work. */
    private record Member<T>(Function<JdbcClient, T> work, CompletableFuture<T> answer) {

        /** Does the work; the answer is given when all is safe. */
        Runnable tried(JdbcClient sql) {
            T result = work.apply(sql);
            return () -> answer.complete(result);
        }
    }

    private final BlockingQueue<Member<?>> waiting = new LinkedBlockingQueue<>();
    private final ExecutorService writer = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(work, "database-writer");
        thread.setDaemon(true);
        return thread;
    });
    private final Consumer<Function<JdbcClient, List<Runnable>>> transaction;

    /** @param transaction does a work in a transaction, commits, and runs what came out of it */
    Together(Function<Function<JdbcClient, List<Runnable>>, List<Runnable>> transaction) {
        this.transaction = work -> transaction.apply(work).forEach(Runnable::run);
    }

    /** Does the work; it may be done twice when that of another fails, so it keeps the world out. */
    <T> T transact(Function<JdbcClient, T> work) {
        var member = new Member<>(work, new CompletableFuture<>());
        waiting.add(member);
        writer.execute(this::writeAll);
        try {
            return member.answer.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException told ? told : e;
        }
    }

    private void writeAll() {
        List<Member<?>> members = new ArrayList<>();
        waiting.drainTo(members, MOST);
        if (members.isEmpty()) {
            return;
        }
        try {
            write(members);
        } catch (Unavailable | Refused e) {
            // It is the database: none of them would fare better alone.
            members.forEach(member -> member.answer.completeExceptionally(e));
        } catch (RuntimeException | Error e) {
            members.forEach(this::writeAlone);
        }
    }

    private void writeAlone(Member<?> member) {
        try {
            write(List.of(member));
        } catch (RuntimeException | Error e) {
            member.answer.completeExceptionally(e);
        }
    }

    private void write(List<Member<?>> members) {
        transaction.accept(sql -> {
            List<Runnable> answers = new ArrayList<>();
            for (Member<?> member : members) {
                answers.add(member.tried(sql));
            }
            return answers;
        });
    }

    @Override
    public void close() {
        writer.shutdown();
    }
}
