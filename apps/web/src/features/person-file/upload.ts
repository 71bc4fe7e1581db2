import { Problem } from '../../api/problem';

/** Sends a form with a file; `fetch` does not tell how far a sending is. @param onShare share sent, from 0 to 1 */
export function upload(path: string, form: FormData, onShare: (share: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.setRequestHeader('X-Tandem-Csrf', '1');
    request.upload.onprogress = ({ loaded, total, lengthComputable }) =>
      lengthComputable && onShare(loaded / total);
    request.onerror = () => reject(Problem.unreachable());
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) return resolve();
      const answer = new Response(request.responseText || null, { status: request.status });
      void Problem.fromResponse(answer).then(reject);
    };
    request.send(form);
  });
}
