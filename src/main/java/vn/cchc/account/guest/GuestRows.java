package vn.cchc.account.guest;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

/** Every guest. */
interface GuestRows extends Repository<Guest, Long> {

    List<Guest> findByIdIn(Collection<Long> ids);
}
