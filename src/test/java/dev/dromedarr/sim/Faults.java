package dev.dromedarr.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Faults on order: which requests go wrong, how, and how often. */
public final class Faults {

    private final List<Order> orders = new ArrayList<>();

    /**
     * The next so many requests whose path starts so go wrong. Paths are without urlBase; a method may stand before
     * them: {@code POST /api/v3/command}.
     */
    public synchronized void next(int count, String prefix, Fault fault) {
        orders.add(new Order(prefix, fault, count));
    }

    /** All such requests go wrong until {@link #clear}. */
    public void always(String prefix, Fault fault) {
        next(Integer.MAX_VALUE, prefix, fault);
    }

    /** Takes back all orders. */
    public synchronized void clear() {
        orders.clear();
    }

    synchronized Optional<Fault> take(Request request) {
        for (int i = 0; i < orders.size(); i++) {
            var order = orders.get(i);
            if (order.fits(request)) {
                orders.set(i, order.once());
                return Optional.of(order.fault);
            }
        }
        return Optional.empty();
    }

    private record Order(String prefix, Fault fault, int left) {

        boolean fits(Request request) {
            return left > 0
                    && (request.path().startsWith(prefix) || request.toString().startsWith(prefix));
        }

        Order once() {
            return left == Integer.MAX_VALUE ? this : new Order(prefix, fault, left - 1);
        }
    }
}
