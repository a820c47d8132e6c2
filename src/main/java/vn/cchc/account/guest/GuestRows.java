package vn.cchc.account.guest;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Every guest. */
interface GuestRows extends Repository<Guest, Long> {

    Guest save(Guest guest);

    Optional<Guest> findByPhoneAndNameKey(String phone, String nameKey);

    List<Guest> findByIdIn(Collection<Long> ids);
}
