import { type IcpEditorHandle, type IcpEditorOptions, mountIcpEditor } from 'icp-editor/sdk';
import { type RefObject, useEffect, useRef } from 'react';

interface Props {
  options: IcpEditorOptions;
  handle: RefObject<IcpEditorHandle | null>;
}

export function IcpEditor({ options, handle }: Props) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (place.current === null) return;
    const editor = mountIcpEditor(place.current, options);
    handle.current = editor;
    return () => {
      handle.current = null;
      editor.destroy();
    };
  }, [options, handle]);
  return <div ref={place} style={{ height: '100%' }} />;
}
