//! A file that is made while it is sent.

use axum::body::to_bytes;
use axum::http::header;

use crate::fault::Fault;
use crate::stream::save;

fn in_runtime<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime").block_on(work)
}

#[test]
fn what_is_written_arrives_whole_and_in_order() {
    in_runtime(async {
        let answer = save(("application/zip", "alles.zip"), |out| {
            for number in 0..100_000_u32 {
                out.write_all(&number.to_be_bytes()).map_err(|it| Fault::Broken(it.to_string()))?;
            }
            Ok(())
        });
        let answer = answer.expect("a desk is free");
        assert_eq!(answer.headers()[header::CONTENT_DISPOSITION], "attachment; filename=\"alles.zip\"");
        assert_eq!(answer.headers()[header::CACHE_CONTROL], "private, no-store");
        let bytes = to_bytes(answer.into_body(), 1_000_000).await.expect("it ends");
        let expected: Vec<u8> = (0..100_000_u32).flat_map(u32::to_be_bytes).collect();
        assert!(bytes == expected, "{} bytes", bytes.len());
    });
}

#[test]
fn a_maker_that_fails_breaks_the_answer_off() {
    in_runtime(async {
        let answer = save(("application/zip", "alles.zip"), |out| {
            out.write_all(&vec![7; 200_000]).map_err(|it| Fault::Broken(it.to_string()))?;
            Err(Fault::Broken("a file is gone".into()))
        });
        let answer = answer.expect("a desk is free");
        assert!(to_bytes(answer.into_body(), 1_000_000).await.is_err(), "nobody takes a part for the whole");
    });
}

#[test]
fn whoever_goes_away_frees_the_desk() {
    in_runtime(async {
        for _ in 0..20 {
            let (done, ended) = tokio::sync::oneshot::channel();
            let answer = save(("application/zip", "alles.zip"), move |out| {
                let piece = vec![0; 64 * 1024];
                let written = (0..1_000).try_for_each(|_| out.write_all(&piece));
                // The test waits for this.
                let _ = done.send(written.is_err());
                written.map_err(|it| Fault::Broken(it.to_string()))
            });
            drop(answer.expect("a desk is free"));
            assert!(ended.await.expect("the maker says how it ended"), "it stops when nobody reads");
            // The desk is given back a moment later.
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
    });
}
