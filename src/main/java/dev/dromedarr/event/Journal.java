package dev.dromedarr.event;

import java.time.Instant;
import java.util.List;

/** The book of webhooks: written before the sender is answered, taken up again until done. */
public interface Journal {

    /**
     * Stores a webhook durably. One that is equal to a webhook still waiting is the same one and not stored again.
     *
     * @param waiting whether someone has to take it up; else it is stored and left
     * @return the id of the row, new or old
     */
    long store(Webhook webhook, Instant now, boolean waiting);

    /**
     * The oldest entries that wait and are due, at most so many. A clock that was wrong holds none of them back: what was never
     * taken up is due, and so is what was put off from a time to come, or for longer than any patience.
     */
    List<JournalEntry> due(Instant now, int most);

    /** It is finished. */
    void done(long id, Instant now);

    /** It could not be finished: it is taken up again at that time. */
    void again(long id, String why, Instant at);

    /** It cannot be finished until a person changes something: it waits in the failures. */
    void park(JournalEntry entry, String step, String why, Instant now);

    /** How many wait. */
    int waiting();
}
