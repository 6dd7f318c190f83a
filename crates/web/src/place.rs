//! From where somebody asks: the address of a browser, as far as it can be believed.
//!
//! The address of whoever is connected is known. What a header says of an address behind it is believed only when a proxy
//! wrote it that the administrator named; anyone else can write what they like. An address is not kept anywhere as it is.

use std::convert::Infallible;
use std::fmt;
use std::net::{IpAddr, Ipv6Addr};
use std::str::FromStr;
use std::sync::Once;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName, header};

use crate::app::App;

const FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");
/// So many addresses are read of a header at the most: nobody has as many proxies.
const HOPS_MAX: usize = 20;

/// It is said once.
static UNNAMED: Once = Once::new();

/// Who is connected: the server puts it in each request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Peer(pub IpAddr);

/// Addresses that begin the same: `10.0.0.0/8`, `2001:db8::/32`, or one address alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Network {
    address: IpAddr,
    bits: u8,
}

impl Network {
    /// Whether an address is one of these.
    pub fn has(self, address: IpAddr) -> bool {
        let same = |one: u128, other: u128, width: u8| {
            let rest = u32::from(width - self.bits);
            rest >= 128 || one >> rest == other >> rest
        };
        match (self.address, address) {
            (IpAddr::V4(one), IpAddr::V4(other)) => same(one.to_bits().into(), other.to_bits().into(), 32),
            (IpAddr::V6(one), IpAddr::V6(other)) => same(one.to_bits(), other.to_bits(), 128),
            _ => false,
        }
    }
}

impl FromStr for Network {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || format!("{text} is no address and no network; write 127.0.0.1, 10.0.0.0/8 or ::1");
        let (address, bits) = match text.split_once('/') {
            Some((address, bits)) => (address, Some(bits.parse::<u8>().map_err(|_| wrong())?)),
            None => (text, None),
        };
        let address: IpAddr = address.trim().parse::<IpAddr>().map_err(|_| wrong())?.to_canonical();
        let width = if address.is_ipv4() { 32 } else { 128 };
        let bits = bits.unwrap_or(width);
        if bits > width {
            return Err(wrong());
        }
        Ok(Self { address, bits })
    }
}

/// The proxies that the administrator named. The house gives them to the application with `App::hand`.
#[derive(Debug, Clone, Default)]
pub struct TrustedProxies(pub Vec<Network>);

impl TrustedProxies {
    fn has(&self, address: IpAddr) -> bool {
        self.0.iter().any(|it| it.has(address))
    }

    /// From where a request came: who is connected, or, behind proxies that are named, the last address that one of them
    /// wrote and that is no proxy itself.
    pub fn place(&self, peer: IpAddr, headers: &HeaderMap) -> Place {
        let mut here = peer.to_canonical();
        let mut before = written(headers);
        // The last address was written by who is connected, the one before it by who that was: from right to left.
        while self.has(here) {
            match before.pop() {
                Some(Some(address)) => here = address,
                // Nobody can tell who this was, so it counts for the proxy.
                Some(None) | None => break,
            }
        }
        Place::of(here)
    }
}

/// The addresses that headers tell, in their order; nothing for one that can't be read.
fn written(headers: &HeaderMap) -> Vec<Option<IpAddr>> {
    let values = |name: &HeaderName| -> Vec<String> {
        let all = headers.get_all(name).iter().map(|it| it.to_str().unwrap_or("?"));
        all.flat_map(|it| it.split(',')).map(|it| it.trim().to_owned()).collect()
    };
    let mut all: Vec<Option<IpAddr>> = values(&FORWARDED_FOR).iter().map(|it| address(it)).collect();
    if all.is_empty() {
        all = values(&header::FORWARDED).iter().map(|it| forwarded(it)).collect();
    }
    let far = all.len().saturating_sub(HOPS_MAX);
    all.split_off(far)
}

/// The address in `for=192.0.2.60;proto=http` or `For="[2001:db8::1]:4711"` (RFC 7239).
fn forwarded(element: &str) -> Option<IpAddr> {
    element.split(';').find_map(|pair| {
        let (name, value) = pair.split_once('=')?;
        name.trim().eq_ignore_ascii_case("for").then(|| address(value.trim().trim_matches('"')))?
    })
}

/// An address with or without a port, in brackets or not.
fn address(text: &str) -> Option<IpAddr> {
    let text = text.trim();
    if let Some(inside) = text.strip_prefix('[') {
        let (inside, _) = inside.split_once(']')?;
        return inside.parse::<IpAddr>().ok().map(|it| it.to_canonical());
    }
    let plain = text.parse::<IpAddr>().ok();
    let with_port = || text.rsplit_once(':').and_then(|(host, _)| host.parse::<IpAddr>().ok());
    plain.or_else(with_port).map(|it| it.to_canonical())
}

/// A place that people ask from: an address, or of IPv6 the network that one household or school has (`/64`), in which
/// anyone can take as many addresses as they like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Place(IpAddr);

impl Place {
    /// The place of an address.
    pub fn of(address: IpAddr) -> Self {
        Self(match address.to_canonical() {
            IpAddr::V4(it) => IpAddr::V4(it),
            IpAddr::V6(it) => IpAddr::V6(Ipv6Addr::from_bits(it.to_bits() >> 64 << 64)),
        })
    }
}

/// For a hash alone: an address is not written anywhere.
impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// The place of a request; nothing where nobody is connected, as in a test.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Origin(pub Option<Place>);

impl FromRequestParts<App> for Origin {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Infallible> {
        let Some(Peer(peer)) = parts.extensions.get::<Peer>().copied() else { return Ok(Self(None)) };
        let proxies = app.handed::<TrustedProxies>().map_or_else(TrustedProxies::default, |it| (*it).clone());
        let is_told =
            parts.headers.contains_key(FORWARDED_FOR) || parts.headers.contains_key(header::FORWARDED);
        if is_told && proxies.0.is_empty() {
            UNNAMED.call_once(|| {
                tracing::warn!("requests come through a proxy that is not named: all visitors behind it count as one; name it with --trusted-proxy");
            });
        }
        Ok(Self(Some(proxies.place(peer, &parts.headers))))
    }
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    fn proxies(all: &[&str]) -> TrustedProxies {
        TrustedProxies(all.iter().map(|it| it.parse().expect("a network")).collect())
    }

    fn headers(all: &[(&'static str, &'static str)]) -> HeaderMap {
        all.iter()
            .map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value)))
            .collect()
    }

    fn check(named: &[&str], peer: &str, sent: &[(&'static str, &'static str)], place: &str) {
        let peer: IpAddr = peer.parse().expect("an address");
        let found = proxies(named).place(peer, &headers(sent));
        assert_eq!(found.to_string(), place, "{named:?} {peer} {sent:?}");
    }

    #[test]
    fn nobody_is_believed_who_is_not_named() {
        check(&[], "203.0.113.7", &[("x-forwarded-for", "198.51.100.1")], "203.0.113.7");
        check(&["10.0.0.0/8"], "203.0.113.7", &[("x-forwarded-for", "198.51.100.1")], "203.0.113.7");
        check(&["127.0.0.1"], "127.0.0.2", &[("forwarded", "for=198.51.100.1")], "127.0.0.2");
    }

    #[test]
    fn behind_a_named_proxy_the_last_address_that_is_no_proxy_counts() {
        let one = ("x-forwarded-for", "198.51.100.1");
        check(&["127.0.0.1"], "127.0.0.1", &[one], "198.51.100.1");
        // What the browser itself wrote stands to the left, and is not reached.
        check(&["127.0.0.1"], "127.0.0.1", &[("x-forwarded-for", "1.1.1.1, 198.51.100.1")], "198.51.100.1");
        check(&["127.0.0.1"], "::ffff:127.0.0.1", &[one], "198.51.100.1");
        check(&["127.0.0.1"], "127.0.0.1", &[], "127.0.0.1");
    }

    #[test]
    fn a_chain_of_proxies_is_followed_as_far_as_it_is_named() {
        let chain = [("x-forwarded-for", "198.51.100.1, 10.0.0.2, 10.0.0.3")];
        check(&["127.0.0.1", "10.0.0.0/8"], "127.0.0.1", &chain, "198.51.100.1");
        check(&["127.0.0.1", "10.0.0.3"], "127.0.0.1", &chain, "10.0.0.2");
        check(&["127.0.0.1"], "127.0.0.1", &chain, "10.0.0.3");
        let lines = [("x-forwarded-for", "198.51.100.1"), ("x-forwarded-for", "10.0.0.3")];
        let mut both = HeaderMap::new();
        for (name, value) in lines {
            both.append(name, HeaderValue::from_static(value));
        }
        let found = proxies(&["127.0.0.1", "10.0.0.3"]).place("127.0.0.1".parse().expect("one"), &both);
        assert_eq!(found.to_string(), "198.51.100.1", "two lines are one list");
        // Only proxies all the way: the first of them is as far as anyone can tell.
        check(&["10.0.0.0/8"], "10.0.0.1", &[("x-forwarded-for", "10.9.9.9")], "10.9.9.9");
    }

    #[test]
    fn what_cannot_be_read_counts_for_the_proxy() {
        for said in ["unknown", "_hidden", "", "198.51.100.1.example", "\"; drop"] {
            check(&["127.0.0.1"], "127.0.0.1", &[("x-forwarded-for", said)], "127.0.0.1");
        }
        check(&["127.0.0.1"], "127.0.0.1", &[("x-forwarded-for", "198.51.100.1, unknown")], "127.0.0.1");
    }

    #[test]
    fn the_standard_header_is_read_where_the_other_is_not_there() {
        for said in
            ["for=198.51.100.1;proto=https;by=10.0.0.1", "For=\"198.51.100.1:4711\"", "by=a;for=198.51.100.1"]
        {
            check(&["127.0.0.1"], "127.0.0.1", &[("forwarded", said)], "198.51.100.1");
        }
        let six = "for=\"[2001:db8:1:2:3::4]:4711\"";
        check(&["127.0.0.1"], "127.0.0.1", &[("forwarded", six)], "2001:db8:1:2::");
    }

    #[test]
    fn of_ipv6_a_network_is_one_place() {
        for peer in ["2001:db8:1:2::1", "2001:db8:1:2:ffff:ffff:ffff:ffff"] {
            check(&[], peer, &[], "2001:db8:1:2::");
        }
        check(&[], "2001:db8:1:3::1", &[], "2001:db8:1:3::");
        check(&[], "::ffff:198.51.100.1", &[], "198.51.100.1");
    }

    #[test]
    fn a_network_is_read_and_what_is_none_is_told() {
        let has = |network: &str, address: &str| {
            network.parse::<Network>().expect("a network").has(address.parse().expect("an address"))
        };
        assert!(has("10.0.0.0/8", "10.255.0.1") && !has("10.0.0.0/8", "11.0.0.1"));
        assert!(has("0.0.0.0/0", "198.51.100.1") && !has("0.0.0.0/0", "::1"));
        assert!(has("2001:db8::/32", "2001:db8:ffff::1") && has("::/0", "2001:db8::1"));
        assert!(has("192.0.2.128/25", "192.0.2.200") && !has("192.0.2.128/25", "192.0.2.100"));
        for wrong in ["", "localhost", "10.0.0.0/33", "10.0.0/8", "::1/129", "10.0.0.0/", "10.0.0.0/-1"] {
            assert!(wrong.parse::<Network>().expect_err("no network").contains("is no address"), "{wrong}");
        }
    }
}
