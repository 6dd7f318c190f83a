//! Listens, answers, and stops gently.

use std::net::SocketAddr;
use std::time::Duration;

use anyhow::{Context as _, Result};
use axum::Router;
use axum::http::Request;
use hyper::body::Incoming;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto::Builder;
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use loper_web::place::Peer;
use tokio::net::TcpListener;
use tower::ServiceExt as _;

/// How long a client may take to send its headers.
const HEADERS_TIME: Duration = Duration::from_secs(10);
/// How long requests that are under way may take once the server was asked to stop.
const GOODBYE_TIME: Duration = Duration::from_secs(10);
/// How many may be connected at once.
const CONNECTIONS_MAX: usize = 4096;

/// Takes the address, with a sentence that helps when it is taken.
pub async fn listen(address: SocketAddr) -> Result<TcpListener> {
    TcpListener::bind(address).await.with_context(|| {
        format!(
            "cannot listen at {address}: is another program using this port? Choose another with --listen"
        )
    })
}

/// Serves until the process is asked to stop.
pub async fn serve(listener: TcpListener, router: Router) -> Result<()> {
    let goodbye = GracefulShutdown::new();
    let room = std::sync::Arc::new(tokio::sync::Semaphore::new(CONNECTIONS_MAX));
    let mut stop = std::pin::pin!(asked_to_stop());
    loop {
        let (stream, from) = tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok(accepted) => accepted,
                Err(problem) => {
                    // Out of files or memory for a moment: the listener itself is well.
                    tracing::warn!(%problem, "a connection could not be taken");
                    tokio::time::sleep(Duration::from_millis(50)).await;
                    continue;
                }
            },
            () = &mut stop => break,
        };
        let Ok(place) = std::sync::Arc::clone(&room).try_acquire_owned() else {
            // Too many at once: the door closes at once, so that those inside are served.
            drop(stream);
            continue;
        };
        let _ = stream.set_nodelay(true);
        let peer = Peer(from.ip());
        let service = router.clone().map_request(move |mut request: Request<Incoming>| {
            request.extensions_mut().insert(peer);
            request
        });
        let service = TowerToHyperService::new(service);
        let mut builder = Builder::new(TokioExecutor::new()).http1_only();
        builder.http1().timer(TokioTimer::new()).header_read_timeout(HEADERS_TIME).max_buf_size(64 * 1024);
        let connection = goodbye.watch(builder.serve_connection(TokioIo::new(stream), service).into_owned());
        tokio::spawn(async move {
            // A client that goes away in the middle is no fault of ours.
            let _ = connection.await;
            drop(place);
        });
    }
    drop(listener);
    tracing::info!("stopping; requests under way are finished");
    if tokio::time::timeout(GOODBYE_TIME, goodbye.shutdown()).await.is_err() {
        tracing::warn!("some requests took too long and were cut off");
    }
    Ok(())
}

async fn asked_to_stop() {
    let interrupt = tokio::signal::ctrl_c();
    let Ok(mut terminate) = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) else {
        let _ = interrupt.await;
        return;
    };
    tokio::select! {
        _ = interrupt => {}
        _ = terminate.recv() => {}
    }
}
